package import Evidence
package import Model

/// What the work of a team or a service is made of: every type somebody described with what it seems to be, and how
/// much of the work each nature is. Row 15.01.
package struct WorkProfile: Equatable, Sendable {
  /// One type of work.
  package struct ItemType: Equatable, Sendable {
    package let name: Name
    package let title: String
    /// What the tracker calls it; nothing where nobody said.
    package let item: String?
    package let judgement: NatureJudgement
    package let decided: OperationsWork.Nature?
    package let because: String?
    /// 95th ÷ 50th percentile of its cycle times.
    package let spread: Figure
    /// Items finished in the window.
    package let finished: Int
    /// Hours in active states, of items finished in the window; nothing where the source does not tell.
    package let activeHours: Int?

    /// What the team decided, or else what is suggested.
    package var nature: Service.Nature { decided.map(Service.Nature.init) ?? judgement.suggested }
    /// The team decided otherwise than suggested, as it may.
    package var isOverruled: Bool { decided.map { Service.Nature($0) != judgement.suggested } ?? false }
  }

  package let types: [ItemType]
  /// Types the tracker names and nobody described, with the items finished.
  package let undescribed: [Undescribed]
  package struct Undescribed: Equatable, Sendable {
    package let item: String
    package let finished: Int
  }
  /// The part of the items that is probabilistic, %.
  package let items: Figure
  /// The part of the effort that is probabilistic, %.
  package let effort: Figure
  package let thresholds: NatureThresholds

  /// - Parameters:
  ///   - works: the types of work that were described.
  ///   - history: all work of those who do it.
  package init(
    _ works: [Resource<OperationsWork>], _ history: History, _ question: FlowQuestion,
    _ thresholds: NatureThresholds = .usual
  ) {
    let reading = NatureReading(question: question, known: question.known(of: history), thresholds: thresholds)
    let described = Set(works.compactMap { $0.item?.lowercased() })
    types = works.map { reading.type($0, in: history) }
    undescribed = reading.undescribed(history, besides: described)
    (items, effort) = reading.shares(types, undescribed.reduce(0) { $0 + $1.finished })
    self.thresholds = thresholds
  }
}

/// The question and the days it can be answered for.
private struct NatureReading {
  let question: FlowQuestion
  let known: KnownDays
  let thresholds: NatureThresholds

  func type(_ work: Resource<OperationsWork>, in history: History) -> WorkProfile.ItemType {
    let own = work.item.map { history.only(types: [$0]) }
    let tally = own.map { FlowTally($0, window: known.tallied) }
    let spread = spread(tally, of: work)
    let isFollowed = StageTimes.refusal(for: history) == nil
    return WorkProfile.ItemType(
      name: work.name, title: work.title, item: work.item,
      judgement: NatureJudgement(work.value, spread: spread.value, thresholds), decided: work.decided,
      because: work.because, spread: spread, finished: tally?.finished ?? 0,
      activeHours: isFollowed ? own.map { StageTimes($0, window: known.tallied).activeHours } : nil)
  }

  private func spread(_ tally: FlowTally?, of work: Resource<OperationsWork>) -> Figure {
    let times = tally?.cycleTimes ?? Histogram(counts: [])
    return Figure(
      id: "cycle-time.spread.\(work.name)", title: "Spread of cycle times, \(work.title)", answer(times, work),
      unit: "times", sample: times.total, window: known.window, asOf: question.asOf,
      definition:
        "95th ÷ 50th percentile of the cycle times of items of this type finished in the window; calendar days, both ends counted, nearest rank. Up to \(decimal(thresholds.alike)) counts as alike, from \(decimal(thresholds.wide)) as wide",
      source: question.source, caveats: [known.caveat].compactMap(\.self))
  }

  private func answer(_ times: Histogram, _ work: Resource<OperationsWork>) -> Figure.Answer {
    if let refusal = known.refusal { return .none(because: refusal) }
    guard work.item != nil else {
      return .none(because: "Nobody said what the tracker calls this work, so its items cannot be told apart.")
    }
    guard times.total >= thresholds.fewestItems, let middle = times.percentile(Share(percent: 50)),
      let slow = times.percentile(Share(percent: 95)), middle > 0
    else {
      return .none(
        because: "Not enough yet: \(times.total) of the \(thresholds.fewestItems) finished items a spread needs.")
    }
    return .value(Double(slow) / Double(middle))
  }

  func undescribed(_ history: History, besides described: Set<String>) -> [WorkProfile.Undescribed] {
    var finished = [Int](repeating: 0, count: history.types.names.count)
    let (first, last) = (known.tallied.from.number, known.tallied.to.number)
    for row in 0..<history.count where history.finished[row] >= first && history.finished[row] <= last {
      finished[Int(history.types.codes[row])] += 1
    }
    return zip(history.types.names, finished).compactMap { name, count in
      count == 0 || described.contains(name.lowercased()) ? nil : .init(item: name, finished: count)
    }.sorted { ($1.finished, $0.item) < ($0.finished, $1.item) }
  }

  func shares(_ types: [WorkProfile.ItemType], _ undescribed: Int) -> (items: Figure, effort: Figure) {
    let left =
      undescribed == 0
      ? [] : ["\(counted(undescribed, "item")) of types nobody described \(undescribed == 1 ? "is" : "are") left out."]
    let halved = types.contains { $0.nature == .mixed && $0.finished > 0 }
    let mind = [known.caveat].compactMap(\.self) + left + (halved ? ["Types that are mixed count half."] : [])
    let items = part(types) { $0.finished }
    let effort = types.allSatisfy { $0.activeHours != nil } ? part(types) { $0.activeHours ?? 0 } : nil
    return (
      figure(
        "probabilistic.items", "Probabilistic part of the items", share(items, "finished"), items.sample, mind,
        "items finished in the window whose type is probabilistic ÷ those whose type is described; a mixed type counts half"
      ),
      figure(
        "probabilistic.effort", "Probabilistic part of the effort", share(effort, "worked on"), items.sample,
        mind + [
          "Effort is not recorded; time in active states stands for it, and an item nobody touches there counts too."
        ],
        "time in active states of items finished in the window whose type is probabilistic ÷ the same of all described types; a mixed type counts half"
      )
    )
  }

  private typealias Part = (probabilistic: Double, all: Double, sample: Int)

  private func part(_ types: [WorkProfile.ItemType], _ amount: (WorkProfile.ItemType) -> Int) -> Part {
    var part: Part = (0, 0, 0)
    for type in types {
      let weight = type.nature == .probabilistic ? 1 : type.nature == .mixed ? 0.5 : 0
      part.probabilistic += weight * Double(amount(type))
      part.all += Double(amount(type))
      part.sample += type.finished
    }
    return part
  }

  private func share(_ part: Part?, _ done: String) -> Figure.Answer {
    if let refusal = known.refusal { return .none(because: refusal) }
    guard let part else {
      return .none(because: "The source says when items started and finished, not when somebody worked on them.")
    }
    guard part.sample >= thresholds.fewestItems, part.all > 0 else {
      return .none(
        because:
          "Not enough yet: \(part.sample) of the \(thresholds.fewestItems) \(done) items of described types that a share needs."
      )
    }
    return .value(part.probabilistic / part.all * 100)
  }

  private func figure(
    _ id: String, _ title: String, _ answer: Figure.Answer, _ sample: Int, _ caveats: [String], _ definition: String
  ) -> Figure {
    var mind = caveats
    if case .none = answer { mind = [] }
    return Figure(
      id: id, title: title, answer, unit: "%", sample: sample, window: known.window, asOf: question.asOf,
      definition: definition, source: question.source, caveats: mind)
  }
}
