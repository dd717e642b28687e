import Analysis
import Model
import Workbench

/// What the work of a team or a service is made of, which way of working that suggests, and how its lanes keep
/// their promises. Pomona suggests, the team decides.
struct WorkPart: Sendable {
  let work: WorkPicture
  let model: Snapshot
  let standpoint: Standpoint

  /// Nothing where nobody described types of work, no lane and no readiness state is there to be looked at.
  init?(_ work: WorkPicture, _ model: Snapshot, _ standpoint: Standpoint) {
    if work.profile.types.isEmpty, work.lanes.isEmpty, work.readiness == nil { return nil }
    (self.work, self.model, self.standpoint) = (work, model, standpoint)
  }

  var html: HTML {
    HTML {
      if !work.profile.types.isEmpty { nature }
      if !work.lanes.isEmpty { lanes }
      if let readiness = work.readiness { engaged(readiness) }
    }
  }

  private var nature: HTML {
    Part("Known steps or discovery", note: "suggested; the team decides", id: "nature") {
      suggestion
      Part.box { types.html }
      undescribed
      FigureRow {
        for figure in [work.profile.items, work.profile.effort] + work.operations { FigureCard(figure).html }
      }.html
    }.html
  }

  private var suggestion: HTML {
    Part.box {
      if let way = work.way.way {
        HTML {
          p {
            "Suggested: "; strong { way.title }; "."
          }
          p(.class("muted")) { way.meaning }
        }
      } else {
        p { strong { "Nothing is suggested yet." } }
      }
      ul(.class("lines small")) { for reason in work.way.reasons { li { reason } } }
    }
  }

  private var types: Table {
    Table(
      [
        .init("Type of work"), .init("Suggested"), .init("Because"), .number("Spread"), .number("Finished"),
        .init("Decided"),
      ],
      rows: work.profile.types.map { type in
        let address = Address(kind: OperationsWork.word, name: type.name)
        return [
          .linked(.text(type.title), standpoint.to(.resource(address))), .text(type.judgement.suggested.rawValue),
          because(type), spread(type.spread), .count(type.finished), decided(type),
        ]
      }, stacks: true)
  }

  private func because(_ type: WorkProfile.ItemType) -> Cell {
    .rich(
      HTML {
        for reason in type.judgement.reasons { span { reason + " " } }
        if !type.judgement.readings.isEmpty {
          p(.class("small")) { "Two readings: " + type.judgement.readings.joined(separator: " ") }
        }
      }, plain: (type.judgement.reasons + type.judgement.readings).joined(separator: " "))
  }

  private func spread(_ figure: Figure) -> Cell {
    switch figure.answer {
    case .value(let value): .number(value, digits: 1, unit: "×")
    case .none(let reason): .missing(because: reason)
    }
  }

  private func decided(_ type: WorkProfile.ItemType) -> Cell {
    guard let decided = type.decided else { return .missing(because: "the team has not decided yet") }
    let because = type.because.map { "because \($0)" } ?? (type.isOverruled ? "no reason is written down" : "")
    let note = type.isOverruled ? "otherwise than suggested" + (because.isEmpty ? "" : ", \(because)") : because
    return .noted(.text(decided.rawValue), note: note)
  }

  private var undescribed: HTML {
    HTML {
      if !work.profile.undescribed.isEmpty {
        p(.class("small")) {
          "Nobody described: "
            + work.profile.undescribed.map { "\($0.item) (\(Spoken.count($0.finished, "item")))" }
            .joined(separator: ", ") + "."
        }
      }
    }
  }
}

// Lanes and readiness.
extension WorkPart {
  private var lanes: HTML {
    Part("Lanes", note: "each held against its own expectation", id: "lanes") {
      Part.box {
        Table(
          [
            .init("Lane"), .number("Finished"), .number("Cycle time, 50 %"), .number("Cycle time, 85 %"),
            .init("Expected"), .number("Met"), .number("Open"),
          ], rows: work.lanes.map(row), stacks: true
        ).html
        if work.outsideLanes > 0 {
          p(.class("small")) {
            "\(Spoken.capitalised(Spoken.count(work.outsideLanes, "item"))) finished in the window belong to no lane."
          }
        }
      }
    }.html
  }

  private func row(_ lane: MeasuredLane) -> [Cell] {
    let expected = lane.lane.expectation.map { Cell.text("\($0.probability) within \(counted($0.days.value, "day"))") }
    return [
      .noted(
        .text(lane.lane.name),
        note: [lane.lane.nature.rawValue, lane.lane.policy].compactMap(\.self).joined(separator: " · ")),
      number(lane, "finished"), number(lane, "cycle-time.p50", "d"), number(lane, "cycle-time.p85", "d"),
      expected ?? .missing(because: "the lane states no expectation"),
      lane.lane.expectation == nil
        ? .missing(because: "the lane states no expectation") : number(lane, "sle.hit-rate", "%"),
      number(lane, "wip"),
    ]
  }

  private func number(_ lane: MeasuredLane, _ id: String, _ unit: String = "") -> Cell {
    switch lane.figure(id)?.answer {
    case .value(let value)?: .number(value, unit: unit)
    case .none(because: let reason)?: .missing(because: reason)
    case nil: .missing(because: "not measured")
    }
  }

  private func engaged(_ readiness: LateEngagement) -> HTML {
    Part("Operations readiness", note: "when operations is first involved", id: "readiness") {
      Part.box {
        if readiness.isLate { StatusMark(.watch, "late").html }
        ul(.class("lines")) { for sentence in readiness.sentences { li { sentence } } }
        representatives
      }
      FigureRow { for figure in readiness.figures { FigureCard(figure).html } }.html
    }.html
  }

  private var representatives: HTML {
    let named = work.team?.representatives ?? []
    return p(.class("small")) {
      if named.isEmpty {
        "No representative of operations is named for this team."
      } else {
        "Representatives take part: "
        for (index, one) in named.enumerated() {
          HTML {
            index > 0 ? ", " : ""
            standpoint.named(one.of.address, in: model)
            one.joins.isEmpty ? "" : " in \(one.joins.map(\.rawValue).joined(separator: ", "))"
          }
        }
        "."
      }
    }
  }
}
