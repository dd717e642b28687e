import Analysis
import Governance
import Model

/// What the review looked at, as it was frozen.
extension ReviewPage {
  var pack: HTML {
    HTML {
      changedPart
      Part("Figures", note: "as of \(review.pack.asOf.spoken)", id: "pack-figures") {
        Part.box {
          PinnedTable(headline).html; moreFigures
        }
      }.html
      areasPart
      goalsPart
      Part("Guardrails") {
        Part.box {
          if review.pack.guardrails.isEmpty { p(.class("muted")) { "No guardrail holds here." } }
          GuardrailList(review.pack.guardrails, from: visit.standpoint).html
        }
      }.html
      findingsPart
    }
  }

  private static let first = [
    "cycle-time.p50", "cycle-time.p85", "throughput.per-day", "wip", "age.p85", "sle.hit-rate", "flow-efficiency",
  ]
  private var headline: [PinnedFigure] { review.pack.figures.filter { ReviewPage.first.contains($0.id) } }
  private var others: [PinnedFigure] { review.pack.figures.filter { !ReviewPage.first.contains($0.id) } }

  private var moreFigures: HTML {
    HTML {
      if !others.isEmpty {
        details(.class("how")) {
          summary { "show \(Spoken.count(others.count, "other figure"))" }; PinnedTable(others).html
        }
      }
    }
  }

  private var changedPart: HTML {
    let changed = review.pack.changed
    return HTML {
      if let day = changed.day {
        Part("What changed since the review of \(day.spoken)") {
          Part.box {
            if changed.isEmpty { p(.class("muted")) { "Nothing that this review looks at." } }
            ul(.class("lines")) {
              for sentence in changed.guardrails { li { sentence } }
              for movement in changed.figures.prefix(12) { li { movement.spoken } }
            }
            if !changed.model.isEmpty {
              ChangeLines(changed.model.prefix(12).map(ChangeLines.Line.init(written:))).html
            }
          }
        }.html
      }
    }
  }

  private var areasPart: HTML {
    Part("Key value areas") {
      div(.class("areas")) {
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
                  a(.href(visit.to(.resource(Address(kind: Goal.word, name: goal.goal))))) { goal.title };
                  " \(goal.spoken)"
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
