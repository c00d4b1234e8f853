/// The words of the officers' pages, which the internal edition alone has.
enum OfficerText: String, Phrase {
  case lead
  case leadSilent
  case officerEyebrow
  case supervisorEyebrow
  case coordinatorEyebrow
  case unlisted
  case notSupervised
  case coordinators
  case supervisors
  case officers
  case desaOf
  case officersOf
  case deskNote
  case sharedNote
  case indexShort
  case deskSilent
  case columnOfficer
  case columnSupervisor
  case columnCoordinator
  case columnOfficers
  case columnDesaCount
  case columnDays
  case columnPerDay
  case columnLastSign
  case columnSilent
  case columnSilentOfficers
  case columnShared
  case never
  case factLoad
  case factLoadNote
  case factLeft
  case factLeftNote
  case factDone
  case factDoneNote
  case factPace
  case factPaceNote
  case factNeeded
  case factNeededNote
  case factSign
  case factSignNote
  case factSignNever

  var indonesian: String {
    switch self {
    case .lead: "{officers} petugas di {desa} desa, dengan {left} keluarga tersisa di sana."
    case .leadSilent: "{silent} di antaranya tidak mengirim apa pun selama {limit} hari atau lebih."
    case .officerEyebrow: "Petugas pendataan (PPL)"
    case .supervisorEyebrow: "Pengawas lapangan (PML)"
    case .coordinatorEyebrow: "Koordinator kecamatan (Koseka)"
    case .unlisted: "Ada dalam catatan kunjungan, tetapi tidak ada dalam berkas petugas."
    case .notSupervised: "PML {supervisor}, Koseka {coordinator}."
    case .coordinators: "Koseka dan beban timnya"
    case .supervisors: "PML dan beban timnya"
    case .officers: "PPL, pekerjaannya, dan yang tersisa di desanya"
    case .desaOf: "Desa yang ditugaskan"
    case .officersOf: "Petugas desa ini"
    case .sharedNote:
      "Target dan tersisa adalah angka desanya, bersama petugas lain yang ditugaskan di sana."
    case .deskNote:
      "Hari diam: hari penuh tanpa catatan atau sinkronisasi petugas itu, dari desa mana pun."
    case .indexShort:
      "Di sini {shown} dari {all} PPL: yang paling lama diam dan yang tanpa PML; lainnya ada di "
        + "halaman PML-nya."
    case .deskSilent: "{silent} dari {all} petugas desa ini diam {limit} hari atau lebih."
    case .columnOfficer: "PPL"
    case .columnSupervisor: "PML"
    case .columnCoordinator: "Koseka"
    case .columnOfficers: "Petugas"
    case .columnDesaCount: "Desa"
    case .columnDays: "Hari kerja"
    case .columnPerDay: "Per hari"
    case .columnLastSign: "Tanda terakhir"
    case .columnSilent: "Hari diam"
    case .columnSilentOfficers: "Petugas diam"
    case .columnShared: "Petugas di desa itu"
    case .never: "belum pernah"
    case .factLoad: "Beban"
    case .factLoadNote:
      "keluarga prelist di {desa} desa yang ditugaskan, termasuk bagian petugas lain"
    case .factLeft: "Tersisa"
    case .factLeftNote: "keluarga di desanya yang belum terselesaikan, oleh siapa pun"
    case .factDone: "Terselesaikan"
    case .factDoneNote: "dari {found} keluarga ditemukan; {completed} berhasil didata"
    case .factPace: "Laju"
    case .factPaceNote: "keluarga terselesaikan per hari kerja, selama {days} hari; rencana {plan}"
    case .factNeeded: "Laju yang diperlukan"
    case .factNeededNote: "keluarga per hari untuk seluruh sisa desanya, sampai {end}"
    case .factSign: "Hari diam"
    case .factSignNote: "tanda terakhir {moment}"
    case .factSignNever: "belum pernah mengirim apa pun sejak {start}"
    }
  }

  var english: String {
    switch self {
    case .lead:
      "{officers} {officers|officer|officers} in {desa} {desa|village|villages}, with {left} "
        + "{left|family|families} outstanding there."
    case .leadSilent:
      "{silent} of them {silent|has|have} sent nothing for {limit} days or more."
    case .officerEyebrow: "Enumerator (PPL)"
    case .supervisorEyebrow: "Field supervisor (PML)"
    case .coordinatorEyebrow: "Kecamatan coordinator (Koseka)"
    case .unlisted: "Named by records of visits, but not in the officers’ file."
    case .notSupervised: "Supervisor {supervisor}, coordinator {coordinator}."
    case .coordinators: "Coordinators and the load of their teams"
    case .supervisors: "Supervisors and the load of their teams"
    case .officers: "Officers, their work, and what is left in their villages"
    case .desaOf: "Villages assigned"
    case .officersOf: "Officers of this village"
    case .sharedNote:
      "Target and outstanding are those of the villages, shared with other officers assigned there."
    case .deskNote:
      "Days of silence: full days without a record or sync of that officer, from any village."
    case .indexShort:
      "{shown} of {all} officers are named here: those silent longest and those without a "
        + "supervisor; the others are on the page of their supervisor."
    case .deskSilent:
      "{silent} of {all} {all|officer|officers} of this village {silent|has|have} been silent for {limit} "
        + "days or more."
    case .columnOfficer: "Officer"
    case .columnSupervisor: "Supervisor"
    case .columnCoordinator: "Coordinator"
    case .columnOfficers: "Officers"
    case .columnDesaCount: "Villages"
    case .columnDays: "Days of work"
    case .columnPerDay: "A day"
    case .columnLastSign: "Last sign"
    case .columnSilent: "Days silent"
    case .columnSilentOfficers: "Officers silent"
    case .columnShared: "Officers there"
    case .never: "never"
    case .factLoad: "Load"
    case .factLoadNote:
      "listed families in {desa} {desa|village|villages} assigned, other officers’ share included"
    case .factLeft: "Outstanding"
    case .factLeftNote: "families in these villages that nobody has resolved yet"
    case .factDone: "Resolved"
    case .factDoneNote: "of {found} {found|family|families} found; {completed} completed"
    case .factPace: "Pace"
    case .factPaceNote:
      "families resolved a day of work, over {days} {days|day|days}; plan {plan}"
    case .factNeeded: "Pace needed"
    case .factNeededNote: "families a day for all that is left in these villages, until {end}"
    case .factSign: "Days silent"
    case .factSignNote: "last sign {moment}"
    case .factSignNever: "nothing sent since {start}"
    }
  }
}
