extension AssumptionAudit {
  /// The seven beliefs with what was answered, and what each answer speaks for.
  static func beliefs(_ said: OperatingModel.Assumptions?) -> [Belief] {
    [
      belief("demand", "Is demand fairly stable, or does it shift often?", said?.demand) {
        $0 == .stable ? .predict : .learn
      },
      belief("work", "Can the work mostly be known up front, or does it emerge through discovery?", said?.work) {
        $0 == .knowable ? .predict : .learn
      },
      belief("variability", "Is variability a problem to remove, or information?", said?.variability) {
        $0 == .problem ? .predict : .learn
      },
      belief("reliance", "Is a detailed plan or fast feedback the more reliable?", said?.reliance) {
        $0 == .plans ? .predict : .learn
      },
      belief(
        "performance", "Does performance come from specialisation, or from empowered cross-functional teams?",
        said?.performance
      ) { $0 == .specialisation ? .predict : .learn },
      belief(
        "management", "Is management there for throughput without deviation, or for a system that learns?",
        said?.management
      ) { $0 == .throughput ? .predict : .learn },
      belief("wants", "Do customers want consistency, or a fit to needs that differ and change?", said?.wants) {
        $0 == .consistency ? .predict : .learn
      },
    ]
  }

  private static func belief<C: Choice>(
    _ field: String, _ question: String, _ answer: C?, _ leaning: (C) -> Leaning
  ) -> Belief {
    Belief(
      field: "assumptions.\(field)", title: field.prefix(1).uppercased() + field.dropFirst(), question: question,
      answer: answer?.rawValue, leaning: answer.map(leaning))
  }
}
