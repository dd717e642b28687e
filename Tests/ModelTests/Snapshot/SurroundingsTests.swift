import Model
import TestSupport
import Testing

@Suite struct SurroundingsTests {
  @Test func `a product lies in its team, its value stream, its unit and the organisation`() throws {
    let model = Snapshot.read(try Harbour.texts()).snapshot
    #expect(
      model.surroundings(of: Address("product/checkout")!).map(\.description)
        == ["product/checkout", "team/quay", "value-stream/buying", "unit/commerce", "unit/harbour"])
    #expect(
      model.surroundings(of: Address("service/readiness-checks")!).map(\.description)
        == ["service/readiness-checks", "team/slipway", "unit/operations", "unit/harbour"])
  }

  @Test func `units that lie in each other end the walk all the same`() {
    let circle = """
      kind: unit
      name: left
      title: Left
      scope: department
      parent: right
      ---
      kind: unit
      name: right
      title: Right
      scope: department
      parent: left
      """
    let model = Snapshot.read([ModelText(file: "circle.yaml", text: circle)]).snapshot
    #expect(model.surroundings(of: Address("unit/left")!).map(\.name.text) == ["left", "right"])
  }
}
