import Model
import TestSupport
import Testing

@Suite struct RewritingTests {
  static let text = """
    # Quay looks after checkout.
    kind: team
    name: quay
    title: Quay
    mission: Paying feels like nothing # a promise
    topology: stream-aligned
    unit: shop
    people: 7   # since spring

    # What they can do.
    skills: [Swift, design]
    needs:
      - Swift
      # legal is a handoff
      - legal
    interactions:
      # Ends in summer.
      - with: tide
        mode: facilitating # by Ada
        until: 2026-06-30
      - {with: mole, mode: collaboration, until: 2026-05-31}
    # The last word.
    since: 2024-01-01
    """

  private static func changed(_ name: String, _ value: Form?) throws -> Form {
    guard case .fields(let fields) = try #require(ResourceText(text, of: Team.self).form) else { return .fields([]) }
    return .fields(fields.filter { $0.name != name } + (value.map { [Form.Field(name: name, value: $0)] } ?? []))
  }

  private static func groups(_ groups: [[(String, String)]]) -> Form {
    .list(groups.map { .fields($0.map { Form.Field(name: $0.0, value: .text($0.1)) }) })
  }

  private static let tide = [("with", "tide"), ("mode", "facilitating"), ("until", "2026-06-30")]
  private static let mole = [("with", "mole"), ("mode", "collaboration"), ("until", "2026-05-31")]

  @Test(arguments: [
    ("people", Form?.some(.text("8")), "people: 7   #", "people: 8   #"),
    ("mission", .text("Pay: now"), "mission: Paying feels like nothing #", "mission: \"Pay: now\" #"),
    ("since", nil, "since: 2024-01-01\n", ""),
    ("skills", .list([.text("Swift"), .text("law")]), "[Swift, design]", "[Swift, law]"),
    (
      "needs", .list([.text("legal"), .text("Swift")]), "needs:\n  - Swift\n  # legal is a handoff\n  - legal",
      "needs: [legal, Swift]"
    ),
    ("offers", .list([.text("help")]), "  - legal\n", "  - legal\noffers: [help]\n"),
    ("interactions", groups([tide]), "  - {with: mole, mode: collaboration, until: 2026-05-31}\n", ""),
    (
      "interactions", groups([tide, mole, [("with", "legal"), ("mode", "x-as-a-service")]]), "2026-05-31}\n",
      "2026-05-31}\n  - with: legal\n    mode: x-as-a-service\n"
    ),
    (
      "interactions", groups([[("with", "tide"), ("mode", "collaboration"), ("until", "2026-06-30")], mole]),
      "mode: facilitating # by", "mode: collaboration # by"
    ),
    (
      "interactions", groups([tide + [("purpose", "Teach: well")], mole]), "    until: 2026-06-30\n",
      "    until: 2026-06-30\n    purpose: \"Teach: well\"\n"
    ),
    ("interactions", groups([[("with", "tide"), ("mode", "facilitating")], mole]), "    until: 2026-06-30\n", ""),
    ("workflow", .text("flow"), "  - legal\n", "  - legal\nworkflow: flow\n"),
  ])
  func `what differs is changed where it stands, and the rest stays as it was written`(
    field: String, value: Form?, old: String, new: String
  ) throws {
    let text = Self.text + "\n"
    let wanted = try Self.changed(field, value)
    let changed = ResourceText(text, of: Team.self).saying(wanted)
    #expect(text.contains(old))
    #expect(
      changed == text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: new))
  }

  @Test func `saying the same changes nothing, and blanks say nothing`() throws {
    let written = ResourceText(Self.text, of: Team.self)
    let form = try #require(written.form)
    guard case .fields(let fields) = form else { return }
    let blanks: [Form.Field] = [
      .init(name: "channels", value: .list([.text(" ")])), .init(name: "versioning", value: .text("")),
      .init(name: "soon", value: .list([.fields([.init(name: "with", value: .text(""))])])),
    ]
    #expect(written.saying(form) == Self.text)
    #expect(written.saying(.fields(fields + blanks)) == Self.text)
  }

  @Test func `every resource of every kind's example is written from nothing`() throws {
    for kind in allKinds {
      let example = ResourceText(try explain(kind.word).example, of: kind)
      let form = try #require(example.form?.pruned)
      let written = ResourceText(ResourceText("kind: \(kind.word)\n", of: kind).saying(form), of: kind)
      #expect(written.form?.pruned == form, "\(kind.word)")
    }
  }

  @Test func `a place in the text leads to its field`() throws {
    let written = ResourceText(Self.text, of: Team.self)
    let model = Snapshot.read([ModelText(file: "f", text: Self.text)]).snapshot
    let quay = Address("team/quay")!
    for field in ["people", "interactions[0].mode", "interactions[1].with", "needs[1]"] {
      let place = try #require(model.place(of: quay, field: field))
      #expect(written.field(at: place)?.description == field)
    }
  }
}
