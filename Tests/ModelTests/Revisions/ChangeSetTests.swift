import Model
import TestSupport
import Testing

@Suite struct ChangeSetTests {
  static let workflow = """
    kind: workflow
    name: flow
    title: Flow
    items: [Story, Bug]
    states:
      - {name: Ready, activity: wait}
      - {name: Review, activity: active, limit: 3}
      - {name: Done, activity: active}
    expectation: {probability: 85 %, days: 21}
    zone: Europe/Berlin
    """

  @Test(arguments: [
    ("limit: 3", "limit: 4", "~ workflow/flow states[Review].limit: 3 → 4"),
    (", limit: 3", "", "~ workflow/flow states[Review].limit: 3 → nothing"),
    (
      "[Story, Bug]", "[Bug, Task, Story]",
      "~ workflow/flow items: + Task\n~ workflow/flow items: in the order Bug, Task, Story"
    ),
    ("[Story, Bug]", "[Story]", "~ workflow/flow items: - Bug"),
    ("  - {name: Ready, activity: wait}\n", "", "~ workflow/flow states: - Ready {name: Ready, activity: wait}"),
    ("85 %", "90 %", "~ workflow/flow expectation.probability: 85 % → 90 %"),
    ("title: Flow", "title: Stream", "~ workflow/flow title: Flow → Stream"),
    ("name: flow", "name: stream", "- workflow/flow\n+ workflow/stream"),
    ("85 %", "0.85", ""),
    ("zone: Europe/Berlin", "zone: \"Europe/Berlin\" # capital", ""),
  ])
  func `a change is told as a person would tell it`(old: String, new: String, told: String) {
    let text = Self.workflow
    #expect(text.contains(old))
    let changed = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: new)
    #expect(ChangeSet.between(model(text), model(changed)).description == told)
  }

  @Test func `canonical bytes do not depend on layout, order or comments`() {
    let other = """
      # the flow
      kind: workflow
      zone: "Europe/Berlin"
      name: flow
      expectation:
        days: 21
        probability: 0.85
      title: 'Flow'
      items:
      - Story
      - Bug # too
      states: [{activity: wait, name: Ready}, {name: Review, activity: active, limit: 3}, {name: Done, activity: active}]
      cancelled: []
      """
    let address = Address("workflow/flow")!
    #expect(model(other).canonicalBytes(of: address) == model(Self.workflow).canonicalBytes(of: address))
    #expect(model(other).canonicalBytes(of: address)?.isEmpty == false)
    #expect(ChangeSet.between(model(other), model(Self.workflow)).isEmpty)
  }

  @Test func `canonical bytes of this version stay what they are`() {
    let bytes = model("kind: unit\nname: shop\ntitle: Shop\nscope: department\n").canonicalBytes(
      of: Address("unit/shop")!)
    #expect(
      bytes.map { String(decoding: $0, as: UTF8.self) }
        == "pomona resource 1\n{\"kind\":\"unit\",\"name\":\"shop\",\"scope\":\"department\",\"title\":\"Shop\"}")
  }

  @Test func `a resource somebody mentions is not removed, and the mentions are listed`() throws {
    let shop = model(
      """
      kind: unit
      name: shop
      title: Shop
      scope: department
      ---
      kind: unit
      name: till
      title: Till
      scope: team-of-teams
      parent: shop
      """)
    let refusal = #expect(throws: StillMentioned.self) { try shop.removing([Address("unit/shop")!]) }
    #expect(refusal?.description == "unit/shop is still mentioned once\n  sample.yaml:10:9: unit/till in 'parent'")
    #expect(try shop.removing([Address("unit/till")!]).addresses == [Address("unit/shop")!])
    #expect(try shop.removing(shop.addresses).addresses == [])
  }
}
