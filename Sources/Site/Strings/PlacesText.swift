/// The words for inhabited places that no visit has reached, and for the ground beyond reach.
enum PlacesText: String, Phrase {
  case heading
  case headingFew
  case lead
  case leadCells
  case leadFew
  case leadCellsFew
  case people
  case peopleOfSome
  case noneLeft
  case sourceEmpty
  case group
  case groupCells
  case shown
  case columnPlace
  case columnPeople
  case columnVisit
  case columnCells
  case columnBeyond
  case unnamed
  case farther
  case ground
  case groundWithheld
  case groundCaption
  case desaAll
  case desaSome
  case desaCells
  case desaGround
  case legend
  case mapTitle
  case term
  case method
  case methodFew
  case methodNone
  case groundTerm
  case groundMethod

  var indonesian: String {
    switch self {
    case .heading: "Tempat tanpa kunjungan"
    case .headingFew: "Tempat yang belum terjangkau"
    case .lead:
      "{reached} dari {all} tempat berpenghuni ({share}) sudah terjangkau: ada kunjungan dengan "
        + "posisi yang cocok paling jauh {reach} dari sana."
    case .leadCells:
      "{reached} dari {all} sel berpenghuni ({share}) sudah terjangkau: ada kunjungan dengan posisi "
        + "yang cocok paling jauh {reach} dari sana."
    case .leadFew:
      "{reached} dari {all} tempat berpenghuni ({share}) sudah terjangkau: ada paling sedikit {least} "
        + "kunjungan dengan posisi yang cocok paling jauh {reach} dari sana."
    case .leadCellsFew:
      "{reached} dari {all} sel berpenghuni ({share}) sudah terjangkau: ada paling sedikit {least} "
        + "kunjungan dengan posisi yang cocok paling jauh {reach} dari sana."
    case .people: "Menurut jumlah penduduk: {share} ({reached} dari {all} jiwa)."
    case .peopleOfSome:
      "Menurut penduduk {known} tempat yang jumlahnya diketahui: {share} ({reached} dari {all} jiwa)."
    case .noneLeft: "Tidak ada tempat berpenghuni yang belum terjangkau."
    case .sourceEmpty:
      "Sumber tempat berpenghuni yang dipasang tidak memuat satu pun tempat di wilayah ini, "
        + "sehingga tempat tanpa kunjungan tidak dapat disebut."
    case .group: "{unit}: {count} tempat belum terjangkau"
    case .groupCells: "{unit}: {count} sel berpenghuni belum terjangkau"
    case .shown: "{shown} dengan penduduk terbanyak"
    case .columnPlace: "Tempat"
    case .columnPeople: "Penduduk"
    case .columnVisit: "Kunjungan terdekat"
    case .columnCells: "Sel"
    case .columnBeyond: "Di luar jangkauan"
    case .unnamed: "tanpa nama"
    case .farther: "lebih dari 100 km"
    case .ground:
      "{area} ({share} dari luas wilayah) berada lebih dari {reach} dari kunjungan mana pun dengan "
        + "posisi yang cocok. Luas ini mencakup hutan, sungai, dan tambak, bukan hanya permukiman."
    case .groundWithheld:
      "Luas di luar jangkauan disamarkan selama masih terlalu sedikit keluarga yang tampil."
    case .groundCaption: "Luas di luar jangkauan {reach}, dihitung dengan petak {cell} m"
    case .desaAll: "Semua {all} tempat berpenghuni di desa ini sudah terjangkau dalam {reach}."
    case .desaSome:
      "{reached} dari {all} tempat berpenghuni di desa ini terjangkau dalam {reach}; belum: {names}."
    case .desaCells: "{reached} dari {all} sel berpenghuni di desa ini terjangkau dalam {reach}."
    case .desaGround:
      "{area} ({share}) berada lebih dari {reach} dari kunjungan mana pun, termasuk hutan."
    case .mapTitle: "Tanah yang lebih dari {reach} dari kunjungan mana pun"
    case .legend: "lebih dari {reach} dari kunjungan mana pun (termasuk hutan)"
    case .term: "Tempat terjangkau"
    case .method:
      "Sebuah tempat berpenghuni terjangkau bila ada kunjungan terhitung dengan posisi di dalam atau "
        + "dekat desanya, paling jauh {reach} di permukaan bumi. Angka = tempat terjangkau ÷ semua "
        + "tempat; dengan penduduk: penduduk tempat terjangkau ÷ penduduk semua tempat."
    case .methodFew:
      "Di edisi publik sebuah tempat baru disebut terjangkau bila ada paling sedikit {least} kunjungan "
        + "seperti itu dan sebanyak itu pula keluarga yang tampil di kecamatannya."
    case .methodNone: "Tempat berpenghuni tidak dipasang, sehingga tidak diperiksa."
    case .groundTerm: "Luas di luar jangkauan"
    case .groundMethod:
      "Wilayah dibagi menjadi petak {cell} m pada proyeksi sama luas, dan jarak tiap petak ke petak "
        + "kunjungan terdekat dihitung. Luas = jumlah petak yang jaraknya lebih dari {reach} × luas "
        + "satu petak; batasnya tepat sampai sekitar satu petak."
    }
  }

  var english: String {
    switch self {
    case .heading: "Places without a visit"
    case .headingFew: "Places not reached yet"
    case .lead:
      "{reached} of {all} inhabited {all|place|places} ({share}) reached: a visit whose position fits "
        + "lies at most {reach} away."
    case .leadCells:
      "{reached} of {all} inhabited {all|cell|cells} ({share}) reached: a visit whose position fits "
        + "lies at most {reach} away."
    case .leadFew:
      "{reached} of {all} inhabited {all|place|places} ({share}) reached: at least {least} visits whose "
        + "position fits lie at most {reach} away."
    case .leadCellsFew:
      "{reached} of {all} inhabited {all|cell|cells} ({share}) reached: at least {least} visits whose "
        + "position fits lie at most {reach} away."
    case .people: "By population: {share} ({reached} of {all} people)."
    case .peopleOfSome:
      "By population of the {known} {known|place|places} where it is known: {share} ({reached} of {all} "
        + "people)."
    case .noneLeft: "No inhabited place is left without a visit."
    case .sourceEmpty:
      "The source of inhabited places has none in this area, so places without a visit cannot be "
        + "named."
    case .group: "{unit}: {count} {count|place|places} not reached"
    case .groupCells: "{unit}: {count} inhabited {count|cell|cells} not reached"
    case .shown: "the {shown} with most people"
    case .columnPlace: "Place"
    case .columnPeople: "People"
    case .columnVisit: "Nearest visit"
    case .columnCells: "Cells"
    case .columnBeyond: "Beyond reach"
    case .unnamed: "no name"
    case .farther: "over 100 km"
    case .ground:
      "{area} ({share} of the area) lies farther than {reach} from any visit whose position fits. "
        + "It includes forest, rivers and ponds, not only settlements."
    case .groundWithheld:
      "The area beyond reach is withheld as long as too few families are shown."
    case .groundCaption: "Area beyond a reach of {reach}, in cells of {cell} m"
    case .desaAll:
      "All {all} inhabited {all|place|places} in this village reached within {reach}."
    case .desaSome:
      "{reached} of {all} inhabited {all|place|places} in this village reached within {reach}; not "
        + "yet: {names}."
    case .desaCells:
      "{reached} of {all} inhabited {all|cell|cells} in this village reached within {reach}."
    case .desaGround: "{area} ({share}) lies farther than {reach} from any visit, forest included."
    case .mapTitle: "Ground farther than {reach} from any visit"
    case .legend: "farther than {reach} from any visit (forest included)"
    case .term: "Places reached"
    case .method:
      "An inhabited place is reached when a counted visit with a position in or near its village lies "
        + "at most {reach} away on the ground. Figure = places reached ÷ all places; by people: people "
        + "of places reached ÷ people of all places."
    case .methodFew:
      "In the public edition a place is told to be reached only when at least {least} such visits are "
        + "there and the kecamatan shows as many families."
    case .methodNone: "No inhabited places are configured, so they are not looked at."
    case .groundTerm: "Area beyond reach"
    case .groundMethod:
      "The area is cut into cells of {cell} m on an equal-area projection, and each cell’s distance to "
        + "the nearest cell with a visit is taken. Area = cells farther than {reach} × the area of one "
        + "cell; its edge is right to about a cell."
    }
  }
}
