import Analysis
import Governance
import Model
import Workbench

/// The same evidence for improving, for risk and for investing. EBM Guide 2024; row 06.02.
extension ProductValue {
  var improvement: HTML {
    HTML {
      Part("What moved", note: "beyond routine variation, or not at all") {
        Part.box {
          if moved.isEmpty {
            p(.class("muted")) { "Nothing but routine variation. To improve it, the way of working has to change." }
          } else {
            Item.list(moved)
          }
        }
      }.html
      Part("Improvements", note: "what prompted them, and where their measure stands") {
        Part.box {
          if improvements.isEmpty {
            p(.class("muted")) { "No improvement of \(subject.product.title) or its teams is written down." }
          } else {
            improvementTable.html
          }
        }
      }.html
    }
  }

  private var moved: [Item] {
    pictures.compactMap { picture in
      let said = picture.sentences
      guard !said.isEmpty, let standing = MeasureCard(picture).mark else { return nil }
      let isStill = (picture.flat?.weeks ?? 0) >= FlatSpell.fewestReadings && picture.change?.isRecent != true
      let mark = isStill ? StatusMark(.watch, "stands still") : standing
      return Item(mark: mark.html, content: a(.href(page(of: picture))) { said.joined(separator: " ") })
    }
  }

  private var improvements: [Resource<Improvement>] {
    let places = [subject.address] + subject.teams.map(\.address)
    return subject.model.all(Improvement.self).filter { places.contains($0.of.address) }
  }

  private var improvementTable: Table {
    Table(
      [.init("Improvement"), .init("Because"), .init("Seen by"), .init("Looked at again")],
      rows: improvements.map { one in
        let seen = one.measure.flatMap { measure in pictures.first { $0.name == measure.name } }
        return [
          .linked(.text(one.title), subject.visit.to(.resource(one.address))), .text(one.because),
          one.measure.map { measure in
            seen.flatMap { MeasureCard($0).mark }.map { .status($0) }
              ?? .text(subject.model.title(of: measure.address))
          } ?? .missing(because: "no measure is named, so nobody will know"),
          one.reviewOn.map { .day($0) } ?? .missing(because: "no day is named"),
        ]
      }, stacks: true)
  }

  var risk: HTML {
    HTML {
      Part(
        "What may mislead or fail",
        note: "stale or missing evidence, value going down, goals out of reach, untested beliefs"
      ) {
        Part.box {
          if hazards.isEmpty {
            p(.class("muted")) {
              "No measure is stale, none goes the worse way, no goal is out of reach, and no idea was chosen untested."
            }
          } else {
            Item.list(hazards)
          }
        }
      }.html
      Part("Risks written down") {
        Part.box {
          let risks = subject.model.all(Risk.self).filter { $0.of.address == subject.address }
          if risks.isEmpty {
            p(.class("muted")) { "None." }
          } else {
            Table(
              [.init("Risk"), .init("Sort"), .init("Likelihood"), .init("Impact"), .init("Answer")],
              rows: risks.map { risk in
                [
                  .linked(.text(risk.title), subject.visit.to(.resource(risk.address))), .text(risk.sort.rawValue),
                  .text(risk.likelihood.rawValue), .text(risk.impact.rawValue),
                  risk.answer.map { .text($0.rawValue) } ?? .missing(because: "no answer yet"),
                ]
              }, stacks: true
            ).html
          }
        }
      }.html
    }
  }

  /// Ideas that were chosen before what must be true for them was tested.
  private var leaps: [Item] {
    let tested = Set(
      ((try? subject.visit.workspace.experiments(asOf: subject.visit.asOf, in: subject.model)) ?? [])
        .filter { $0.run.result != nil }.map(\.experiment.name))
    let own = Set(subject.model.all(Opportunity.self).filter { $0.product.name == subject.product.name }.map(\.name))
    return subject.model.all(Solution.self).filter { own.contains($0.opportunity.name) && $0.standing == .chosen }
      .flatMap { solution in
        solution.assumptions.filter { !($0.testedBy.map { tested.contains($0.name) } ?? false) }.map { assumption in
          Item(
            mark: StatusMark(.watch, "untested").html,
            content: HTML {
              a(.href(subject.visit.to(.product(subject.product.name, .discovery)))) { solution.title }
              " rests on a belief nobody has tested: \(assumption.belief)."
            })
        }
      }
  }

  private var hazards: [Item] {
    let measures = pictures.compactMap { picture -> Item? in
      switch picture.standing {
      case .unread:
        Item(mark: StatusMark(.unknown, "no reading").html, content: a(.href(page(of: picture))) { picture.title })
      case .stale:
        Item(
          mark: StatusMark(.watch, "stale").html,
          content: a(.href(page(of: picture))) { picture.sentences.first ?? picture.title })
      case .changed(let change) where !change.isBetter:
        Item(
          mark: StatusMark(.act, "worse").html,
          content: a(.href(page(of: picture))) { picture.sentences.joined(separator: " ") })
      default: nil
      }
    }
    let goals = progress.compactMap { target -> Item? in
      guard case .estimated(let chance, let how) = target.chance, chance.probability < 0.5 else { return nil }
      return Item(
        mark: StatusMark(chance.probability < 0.2 ? .act : .watch, chance.description).html,
        content: HTML {
          target.sentence; " "; span(.class("small")) { how }
        })
    }
    return measures + goals + leaps
  }

  var investment: HTML {
    HTML {
      Part("A hint, not a rule") {
        Part.box {
          p { hintMark.html }
          p { hint.sentence }
          p(.class("small")) {
            "Low current and high unrealised value warrant investing; high current and low unrealised value are a cash cow. Low is half of the way to the targets or less, high is four fifths or more. "
            a(.href(subject.visit.to(.money))) { "What is given to it" }
          }
        }
      }.html
      GoalBox.all(progress, in: subject.model, id: "goal-0", from: subject.visit.standpoint)
      if progress.isEmpty {
        EmptyState(
          "No goal with a target",
          "Here would be how far each goal has come, with the chance of getting there by its day.",
          step: ("How a goal is described", subject.visit.to(.kind(Goal.word)))
        ).html
      }
    }
  }

  private var hintMark: StatusMark {
    switch hint.word {
    case .invest: StatusMark(.watch, hint.word.rawValue)
    case .cashCow: StatusMark(.steady, hint.word.rawValue)
    case .between: StatusMark(.unknown, hint.word.rawValue)
    case .unknown: StatusMark(.unknown, hint.word.rawValue)
    }
  }
}
