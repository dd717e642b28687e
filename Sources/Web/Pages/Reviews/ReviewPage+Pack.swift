import Analysis
import Governance
import Model

/// What the review looked at, as it was frozen.
extension ReviewPage {
  var pack: HTML {
    HTML {
      div(.class("columns")) {
        div {
          changedPart; goalsPart
        }
        div {
          decidedHere
          if deciding != nil || review.agenda.isEmpty { lastTime }
          guardrailPart
        }
      }
      figuresPart
      areasPart
      contentsParts
      findingsPart
    }
  }

  private static let first = [
    "cycle-time.p50", "cycle-time.p85", "throughput.per-day", "wip", "age.p85", "sle.hit-rate", "flow-efficiency",
  ]
  private var headline: [PinnedFigure] { review.pack.figures.filter { ReviewPage.first.contains($0.id) } }
  private var others: [PinnedFigure] { review.pack.figures.filter { !ReviewPage.first.contains($0.id) } }
  private func table(_ figures: [PinnedFigure]) -> HTML {
    PinnedTable(figures, asOf: review.pack.asOf, since: review.pack.changed).html
  }

  private var figuresPart: HTML {
    Part("Figures", note: "as of \(review.pack.asOf.spoken)", id: "pack-figures") {
      Part.box {
        table(headline)
        if !others.isEmpty {
          details(.class("how rest")) {
            summary { "show \(Spoken.count(others.count, "other figure"))" }; table(others)
          }
        }
      }
    }.html
  }

  private var guardrailPart: HTML {
    Part("Guardrails") {
      Part.box {
        if review.pack.guardrails.isEmpty { p(.class("muted")) { "No guardrail holds here." } }
        GuardrailList(review.pack.guardrails, from: visit.standpoint).html
      }
    }.html
  }

  /// Where guardrails turned and what changed in the model; what figures were last time stands beside them.
  private var changedPart: HTML {
    let changed = review.pack.changed
    return HTML {
      if let day = changed.day {
        Part("What changed since the review of \(day.spoken)", id: "changed") {
          Part.box {
            p {
              if changed.figures.isEmpty {
                HTML("No figure moved.")
              } else {
                a(.href(fragment: "pack-figures")) {
                  "\(Spoken.capitalised(Spoken.count(changed.figures.count, "figure"))) moved"
                }
                HTML(".")
              }
              if changed.guardrails.isEmpty { HTML(" No guardrail turned.") }
              if changed.model.isEmpty { HTML(" The model did not change.") }
            }
            if !changed.guardrails.isEmpty {
              h3 { "Guardrails" }
              Item.list(changed.guardrails.map(turned))
            }
            if !changed.model.isEmpty {
              h3 { "The model" }
              ChangeLines(changed.model.prefix(12).map(ChangeLines.Line.init(written:))).html
              if changed.model.count > 12 {
                p(.class("small")) { a(.href(visit.to(.changes))) { "\(changed.model.count - 12) more changes" } }
              }
            }
          }
        }.html
      }
    }
  }

  private func turned(_ sentence: String) -> Item {
    let check = review.pack.guardrails.first { sentence.hasPrefix($0.sentence) }
    return Item(mark: check.map { GuardrailList.mark($0.state).html } ?? HTML(), content: HTML(sentence))
  }

  private var areasPart: HTML {
    Part("Key value areas") {
      div(.class("areas quarters")) {
        for area in review.pack.areas {
          Part.box {
            h3 { area.area.title }
            if area.measures.isEmpty { p(.class("muted")) { "Nothing is measured here yet: \(area.area.question)" } }
            for entry in area.measures {
              p {
                "\(entry.figure.title): "
                strong { entry.figure.spoken }
                span(.class("small")) { entry.latest.map { " read \($0.spoken)" } ?? " no reading yet" }
                if entry.isStale {
                  HTML {
                    " "; StatusMark(.watch, "stale").html
                  }
                }
              }
            }
          }
        }
      }
    }.html
  }

  private var goalsPart: HTML {
    HTML {
      if !review.pack.goals.isEmpty {
        Part("Goals") {
          Part.box {
            ul {
              for goal in review.pack.goals {
                li {
                  a(.href(visit.to(.resource(Address(kind: Goal.word, name: goal.goal))))) { goal.title }
                  ": \(model.title(of: Address(kind: Measure.word, name: goal.measure))) \(goal.spoken)"
                }
              }
            }
          }
        }.html
      }
    }
  }

  private var findingsPart: HTML {
    HTML {
      if !review.pack.findings.isEmpty {
        Part("Findings about the model") {
          Part.box {
            ul {
              for finding in review.pack.findings.prefix(20) {
                li {
                  Spoken.capitalised(finding.message); span(.class("small")) { finding.about.map { " \($0)" } ?? "" }
                }
              }
            }
          }
        }.html
      }
    }
  }
}
