window.jangkauDesa=[["Malinau","Bahau Hulu",[["6501010001","Long Alango"],["6501010002","Apau Ping"],["6501010003","Long Kemuat"]]],
["Malinau","Malinau Kota",[["6501020001","Malinau Kota"],["6501020002","Malinau Hulu"]]],
["Kota Tarakan","Tarakan Barat",[["6571010001","Karang \u003cAnyar\u003e \u0026 \"Baru\""]]]];
