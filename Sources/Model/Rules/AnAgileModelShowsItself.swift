/// Where an agile model holds, iterative delivery, customer feedback and value show in the model.
struct AnAgileModelShowsItself: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Agile is what can be seen: delivery in small steps, feedback of customers, value again and again; not the word \
    (02.03).
    """
  static let mend = "add a workflow with an expectation, a feedback loop of customers, and a measure of value"

  func findings(in model: Snapshot) -> [Finding] {
    let signs = Signs(in: model)
    return model.all(OperatingModel.self).compactMap { own in
      guard model.effective(own)?.value.philosophy == .agile else { return nil }
      let missing = signs.missing(around: own.of.address, in: model)
      guard !missing.isEmpty else { return nil }
      return finding(
        about: own, at: "philosophy", in: model,
        "\(own.title) is called agile, and nothing shows \(listed(missing, "or"))")
    }
  }

  /// Where signs of each have been written down.
  private struct Signs {
    private let delivery, feedback, value: Set<Address>
    /// Places whose own feedback also reaches what lies in them.
    private let heard: Set<Address>

    init(in model: Snapshot) {
      let flowing = model.all(Team.self).filter { $0.workflow.flatMap { model.find($0) }?.expectation != nil }
      delivery = Set(flowing.flatMap { model.places(of: $0) })
      heard = Set(
        model.all(FeedbackLoop.self).filter { [.customers, .users, .market].contains($0.voice) }.map(\.of.address))
      feedback = model.covered(heard)
      let isValue = { (measure: Ref<Measure>) in model.find(measure)?.keyValueArea?.isValue ?? false }
      let goals = model.all(Goal.self).filter { goal in
        goal.ended == nil && goal.targets.contains { isValue($0.measure) }
      }
      let products = model.all(Product.self).filter { $0.measures.contains(where: isValue) }
      value = model.covered(goals.map(\.of.address) + products.map(\.address))
    }

    func missing(around place: Address, in model: Snapshot) -> [String] {
      let hears = feedback.contains(place) || !heard.isDisjoint(with: model.surroundings(of: place))
      return (delivery.contains(place) ? [] : ["delivery in small steps"]) + (hears ? [] : ["feedback of customers"])
        + (value.contains(place) ? [] : ["value"])
    }
  }
}
