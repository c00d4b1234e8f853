extension ConfigurationSchema {
  /// The section `quality`.
  static let quality: ConfigurationSchema = .mapping(
    [
      Key(
        name: "cluster_families", schema: .integer,
        meaning: "Households of one officer at one spot on one day that are a cluster."),
      Key(
        name: "cluster_m", schema: .number,
        meaning: "Metres of a spot; without it the stated accuracies decide, 7.6 to 20."),
      Key(
        name: "cluster_exempt", schema: .list(.text),
        meaning: "Units in which many families do live at one spot: longhouses, flats."),
      Key(
        name: "same_position_families", schema: .integer,
        meaning: "Households at exactly one stated position that are a finding."),
      Key(
        name: "max_speed_kmh", schema: .number,
        meaning: "Kilometres an hour between two visits above which nobody travels."),
      Key(
        name: "night_from", schema: .number, meaning: "The local hour at which night begins."),
      Key(
        name: "night_to", schema: .number,
        meaning: "The local hour at which night ends; equal to night_from for no night."),
      Key(
        name: "min_minutes", schema: .number,
        meaning: "Minutes under which a completed interview is short."),
      Key(
        name: "max_visits_day", schema: .integer,
        meaning: "Families an officer completes a day above which they are many."),
    ], required: [])
}
