extension EffectiveModel {
  /// One thing that holds, where it comes from and what it replaces.
  package struct Setting: Hashable, Sendable {
    package enum Manner: String, Sendable { case own, inherited, overridden }
    /// `components.roles`.
    package let field: String
    /// `roles`.
    package let title: String
    package let text: String
    package let from: Address
    package let place: Place
    /// As seen from what was asked about: own when its own model alone says so, overridden when its own model says
    /// otherwise than a wider one, and inherited in every other case.
    package let manner: Manner
    package let instead: Instead?
  }

  /// Everything that holds, in the order an operating model is described.
  package var settings: [Setting] {
    EffectiveModel.fields.compactMap { field in
      guard let origin = origins[field] else { return nil }
      let manner: Setting.Manner =
        !isOwn || origin.manner == .inherited ? .inherited : origin.instead == nil ? .own : .overridden
      let title = spoken(String(field.drop { $0 != "." }.dropFirst()))
      return Setting(
        field: field, title: title.isEmpty ? spoken(field) : title, text: origin.text, from: origin.from,
        place: origin.place, manner: manner, instead: origin.instead)
    }
  }

  /// The fields of an operating model in their order, groups by what is in them.
  private static let fields: [String] = Shape.of(OperatingModel.self).fields.flatMap { field in
    guard case .structure(let inner) = field.shape else { return [field.name] }
    return inner.fields.map { "\(field.name).\($0.name)" }
  }

  /// Whether the nearest model extends another and says nothing, or nothing else than what it extends: a template
  /// nobody has made their own. Row 01.13.
  package var isUntouched: Bool {
    guard sources.count > 1, let nearest = sources.first?.address else { return false }
    return origins.values.allSatisfy { $0.from != nearest || $0.text == $0.instead?.text }
  }

  /// Settings that still say what a template wrote, which is nothing of this organisation. Row 01.13.
  package var templated: [Setting] { settings.filter { isTemplate($0.text) } }

  /// What fits or does not fit about the way of working.
  package var audit: AssumptionAudit { AssumptionAudit(of: value) }
}

extension Snapshot {
  /// The sort of a model and the wider sorts it belongs to, nearest first, in the organisation's own words. Row 02.01.
  package func taxonomy(of type: Ref<Specialisation>?) -> [Resource<Specialisation>] {
    var path: [Resource<Specialisation>] = []
    var next = type
    while let sort = next.flatMap({ find($0) }), !path.contains(where: { $0.name == sort.name }) {
      path.append(sort)
      next = sort.parent
    }
    return path
  }
}
