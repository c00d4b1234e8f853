#pragma once

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <gdal_alg.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

/// The same string list as functions take it that do not change it; Swift has no such cast.
static inline const char *const *jangkau_constant(char **list) {
  return (const char *const *)list;
}
