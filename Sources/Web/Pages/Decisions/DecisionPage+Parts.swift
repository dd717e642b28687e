import Governance
import Model

extension DecisionPage {
  var evidence: HTML {
    Part("Evidence it rested on", note: "as it stood then; grade: \(decision.grade.rawValue)") {
      Part.box {
        if decision.evidence.isEmpty {
          p { "It rested on opinion." }
        } else {
          PinnedTable(decision.evidence).html
        }
      }
    }.html
  }

  var options: HTML {
    Part("The options") {
      Part.box {
        Item.list(
          decision.options.map { option in
            Item(
              mark: option.id == decision.chosen ? StatusMark(.steady, "taken").html : HTML(),
              content: HTML {
                strong { option.title }
                p(.class("small")) { OptionWords.facts(option) }
              })
          })
      }
    }.html
  }

  var right: HTML {
    Part("By which right") {
      Part.box {
        p { decision.right.explanation }
        if let exception = decision.exception {
          p {
            StatusMark(.watch, "exception").html; " "; exception
          }
        }
        p(.class("small")) {
          a(.href(visit.to(.resource(Address(kind: DecisionRight.word, name: decision.right.name))))) {
            model.title(of: Address(kind: DecisionRight.word, name: decision.right.name))
          }
          ", as it stood in revision \(decision.right.revision)"
        }
        for agreement in decision.agreements {
          p(.class("small")) {
            "Agreed: \(names.person(agreement.by)), \(KindWords.one(agreement.role.text))\(said(agreement))"
          }
        }
      }
    }.html
  }

  /// Said by themselves, by deciding, or written down by the decider before agreements were records.
  private func said(_ agreement: Decision.Agreement) -> String {
    if let day = agreement.given { return ", said on \(day.spoken)" }
    return agreement.by == decision.decider ? ", by deciding" : ", as the decider wrote it down"
  }

  var change: HTML {
    Part("What it changed in the model") {
      if decision.consequence.lines.isEmpty {
        Part.box { p(.class("muted")) { "It changed nothing in the model." } }
      } else {
        ChangeLines(decision.consequence.lines.map(ChangeLines.Line.init(written:))).html
        p(.class("small")) { a(.href(beforeAndAfter)) { "The model before and after" } }
      }
    }.html
  }

  /// The model of the day before beside that of the day itself.
  private var beforeAndAfter: Href {
    visit.to(
      .compare, [("from", (decision.decided - 1).description), ("to", decision.decided.description)])
  }

  var dates: HTML {
    Part("Dates") {
      Part.box {
        Part.pairs(
          [("Raised", HTML(decision.raised.spoken))] + sentOn + [
            ("Decided", HTML("\(decision.decided.spoken), \(taken)")),
            ("Expected by", HTML(decision.expects.by.spoken)),
            ("Look again", HTML(decision.revisit.spoken)),
          ])
      }
    }.html
  }
}

extension DecisionPage {
  private var sentOn: [(term: String, meaning: HTML)] {
    guard let sent = decision.sent, let days = decision.escalationDays else { return [] }
    return [("Sent on", HTML("\(sent.spoken), where it waited \(Spoken.count(days, "day"))"))]
  }

  private var taken: String {
    let days = decision.decided - decision.raised
    return days <= 0 ? "on the same day" : "\(Spoken.count(days, "day")) later"
  }
}

/// What an option says beside its title.
enum OptionWords {
  static func facts(_ option: AgendaItem.Option) -> String {
    var parts = option.detail.isEmpty ? [] : [option.detail]
    if let amount = option.amount { parts.append("Costs \(Spoken.money(amount)).") }
    switch option.reversibility {
    case .reversible: parts.append("Can be undone.")
    case .irreversible: parts.append("Cannot be undone.")
    case nil: break
    }
    if let risk = option.risk { parts.append("\(Spoken.capitalised(risk.rawValue)) risk.") }
    if let expects = option.expects {
      parts.append("Expects \(expects.title): \(expects.spoken) by \(expects.by.spoken).")
    }
    return parts.joined(separator: " ")
  }
}

extension ChangeLines.Line {
  /// `~ team/quay people: 7 → 8`, as a change set prints it.
  init(written line: String) {
    let text = String(line.dropFirst(2))
    if line.hasPrefix("+ ") { self = .added(text); return }
    if line.hasPrefix("- ") { self = .removed(text); return }
    guard let colon = text.range(of: ": "), let arrow = text.range(of: " → ", from: colon.upperBound) else {
      self = .added(text)
      return
    }
    self = .changed(
      String(text[..<colon.lowerBound]), from: String(text[colon.upperBound..<arrow.lowerBound]),
      to: String(text[arrow.upperBound...]))
  }
}

extension String {
  /// Where another text first stands at or after a place.
  func range(of other: String, from start: Index? = nil) -> Range<Index>? {
    self[(start ?? startIndex)...].firstRange(of: other)
  }
}
