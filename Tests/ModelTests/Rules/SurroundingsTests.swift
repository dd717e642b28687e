@testable import Model
import TestSupport
import Testing

@Suite struct SurroundingsTests {
  @Test func `a product lies in its team, its unit, its value stream and the organisation`() throws {
    let surroundings = Surroundings(Snapshot.read(try Harbour.texts()).snapshot)
    #expect(
      surroundings.around(Address("product/checkout")!).map(\.description)
        == ["product/checkout", "value-stream/buying", "team/quay", "unit/harbour", "unit/commerce"])
    #expect(surroundings.encloses(Address("unit/operations")!, Address("service/readiness-checks")!))
    #expect(!surroundings.encloses(Address("unit/operations")!, Address("product/checkout")!))
    #expect(surroundings.encloses(Address("team/quay")!, Address("team/quay")!))
  }

  @Test func `units that lie in each other end the walk all the same`() {
    let circle = Snapshot.read([
      ModelText(
        file: "circle.yaml",
        text: """
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
          """)
    ]).snapshot
    #expect(Surroundings(circle).around(Address("unit/left")!).map(\.name.text) == ["left", "right"])
  }
}
