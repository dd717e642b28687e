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
    let sorts = subject.model.taxonomy(of: effective.value.type).map(\.title).joined(separator: ", a kind of ")
    if !sorts.isEmpty { clauses.append(.words(" Its sort: \(sorts).")) }
    if effective.isUntouched { clauses.append(.words(" It says nothing of its own: a template nobody has adapted.")) }
    let templated = effective.templated.count
    if templated > 0 {
      clauses.append(
        .words(
          " \(Spoken.capitalised(Spoken.count(templated, "setting"))) still \(templated == 1 ? "has" : "have") the template's words."
        ))
    }
    return Sentence(clauses)
  }

  var html: HTML {
    HTML {
      if let effective {
        HTML {
          missing(effective); stated(effective); practices(effective); beliefs(effective)
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
        let settings = effective.settings.filter { ProductOperatingModel.group(of: $0.field) == group.field }
        if !settings.isEmpty {
          Part(group.title, note: group.note.isEmpty ? nil : group.note) {
            Part.box { table(settings).html }
          }.html
        }
      }
    }
  }

  /// Practices have a table of their own, and beliefs stand beside their questions.
  private static func group(of field: String) -> String {
    field == "practices" ? field : field.contains(".") ? String(field.prefix { $0 != "." }) : ""
  }

  private func table(_ settings: [EffectiveModel.Setting]) -> Table {
    Table(
      [.init("What"), .init("How"), .init("From")],
      rows: settings.map { setting in
        [
          .text(Spoken.capitalised(setting.title)), .text(setting.text),
          .noted(
            .linked(.text(subject.model.title(of: setting.from)), place.to(.resource(setting.from))),
            note: origin(of: setting)),
        ]
      }, stacks: true)
  }

  /// `inherited`, `overridden; How Harbour works says: …`.
  private func origin(of setting: EffectiveModel.Setting) -> String {
    let manner = setting.manner == .own ? "own" : setting.manner.rawValue
    guard let instead = setting.instead, instead.text != setting.text else { return manner }
    return "\(manner); \(subject.model.title(of: instead.from)) says: \(instead.text)"
  }

  private func beliefs(_ effective: EffectiveModel) -> HTML {
    let audit = effective.audit
    return Part("Seven beliefs", note: "whether the way of working fits them") {
      p { audit.sentence + "." }
      Part.box {
        Table(
          [.init("Belief"), .init("Answer"), .init("Speaks for")],
          rows: audit.beliefs.map { belief in
            [
              .text(belief.question), belief.answer.map { .text($0) } ?? .missing(because: "nobody has answered"),
              belief.leaning.map { .text($0.rawValue) } ?? .missing(because: "nobody has answered"),
            ]
          }, stacks: true
        ).html
      }
    }.html
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
