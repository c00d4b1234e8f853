window.jangkauDesa=[["Malinau","Bahau Hulu",[["6501010001","Long Alango"],["6501010002","Apau Ping"]]]];
