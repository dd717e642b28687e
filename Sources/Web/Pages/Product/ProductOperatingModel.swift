import Model

/// The operating model that holds for a product: what it says, where each part comes from, what is missing.
struct ProductOperatingModel: Sendable {
  let subject: ProductSubject
  let effective: EffectiveModel?

  init(_ subject: ProductSubject) throws {
    self.subject = subject
    effective = subject.model.effectiveModel(of: subject.address)
  }

  private var place: Standpoint { subject.visit.standpoint }

  var sentence: Sentence {
    guard let effective else { return Sentence("No operating model holds for \(subject.product.title).") }
    var clauses: [Sentence.Clause] = [.words("Works by ")]
    for (index, source) in effective.sources.enumerated() {
      if index > 0 { clauses.append(.words(", which extends ")) }
      clauses.append(.resting(subject.model.title(of: source.address), on: place.to(.resource(source.address))))
    }
    let gaps = effective.missing.count
    clauses.append(
      .words(
        gaps == 0
          ? ". Everything an operating model states is stated."
          : ". \(Spoken.capitalised(Spoken.count(gaps, "part"))) missing."))
    return Sentence(clauses)
  }

  var html: HTML {
    HTML {
      if let effective {
        HTML {
          missing(effective); stated(effective); practices(effective)
        }
      } else {
        EmptyState(
          "No operating model",
          "Here would be how this product is worked on: who is responsible, who decides, how work flows, how the parts coordinate, each with where it comes from.",
          step: ("How an operating model is described", place.to(.kind(OperatingModel.word)))
        ).html
      }
    }
  }

  private func missing(_ effective: EffectiveModel) -> HTML {
    HTML {
      if !effective.missing.isEmpty {
        Part("Missing") {
          Part.box {
            Item.list(
              effective.missing.map { gap in
                Item(
                  mark: StatusMark(.watch, "missing").html,
                  content: HTML {
                    Spoken.capitalised(gap.title); span(.class("small")) { " \(gap.part.rawValue)" }
                  })
              })
          }
        }.html
      }
    }
  }

  /// The groups of an operating model in the order it is described.
  private static let groups: [(field: String, title: String, note: String)] = [
    ("", "Which way of working", ""), ("facets", "Four facets", "what makes it an operating model"),
    ("components", "Six components", "what every one addresses"),
    ("elements", "Five elements", "that must fit together"),
    ("policies", "Policies", ""),
  ]

  private func stated(_ effective: EffectiveModel) -> HTML {
    HTML {
      for group in ProductOperatingModel.groups {
        let fields = effective.origins.keys.filter {
          ProductOperatingModel.group(of: $0) == group.field && effective.said($0) != nil
        }
        if !fields.isEmpty {
          Part(group.title, note: group.note.isEmpty ? nil : group.note) {
            Part.box { table(fields.sorted(), effective).html }
          }.html
        }
      }
    }
  }

  private static func group(of field: String) -> String {
    field.contains(".") ? String(field.prefix { $0 != "." }) : ""
  }

  private func table(_ fields: [String], _ effective: EffectiveModel) -> Table {
    Table(
      [.init("What"), .init("How"), .init("From")],
      rows: fields.compactMap { field in
        guard let origin = effective.origins[field], let text = effective.said(field) else { return nil }
        let name = KindWords.field(String(field.split(separator: ".").last ?? ""))
        return [
          .text(Spoken.capitalised(name)), .text(text),
          .noted(
            .linked(.text(subject.model.title(of: origin.from)), place.to(.resource(origin.from))),
            note: origin.manner.rawValue),
        ]
      }, stacks: true)
  }

  private func practices(_ effective: EffectiveModel) -> HTML {
    HTML {
      if !effective.value.practices.isEmpty {
        Part("Practices and tools", note: "replaceable; the purpose stays") {
          Part.box {
            Table(
              [.init("Practice"), .init("Purpose"), .init("Tool today")],
              rows: effective.value.practices.map {
                [.text($0.name), .text($0.purpose), $0.tool.map { .text($0) } ?? .missing(because: "no tool is named")]
              },
              stacks: true
            ).html
          }
        }.html
      }
    }
  }
}

extension EffectiveModel {
  /// The text of a field that is one, such as `components.roles`; nothing for lists.
  func said(_ field: String) -> String? {
    switch field {
    case "philosophy": value.philosophy?.rawValue
    case "overlays": value.overlays.map(\.rawValue).joined(separator: ", ")
    default: texts[field] ?? nil
    }
  }

  private var texts: [String: String?] {
    [
      "components.roles": value.components?.roles, "components.governance": value.components?.governance,
      "components.resourceAllocation": value.components?.resourceAllocation,
      "components.lifecycle": value.components?.lifecycle,
      "components.performanceMeasurement": value.components?.performanceMeasurement,
      "components.technologies": value.components?.technologies,
      "elements.peopleAndOrganisation": value.elements?.peopleAndOrganisation,
      "elements.measuresAndIncentives": value.elements?.measuresAndIncentives,
      "elements.processes": value.elements?.processes, "elements.governance": value.elements?.governance,
      "elements.culture": value.elements?.culture,
      "facets.structure": value.facets?.structure, "facets.decisionRights": value.facets?.decisionRights,
      "facets.flowOfWork": value.facets?.flowOfWork, "facets.coordination": value.facets?.coordination,
      "policies.priorities": value.policies?.priorities, "policies.flow": value.policies?.flow,
      "policies.feedback": value.policies?.feedback,
    ]
  }
}
