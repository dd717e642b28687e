import Model
import TestSupport
import Testing

@Suite struct ReplacingTests {
  static let shop = "kind: unit\nname: shop\ntitle: Shop\nscope: department\n"
  static let till = "kind: unit\nname: till\ntitle: Till\nscope: team-of-teams\nparent: shop\n"

  @Test func `a resource written anew takes the old one's place`() {
    let before = model(Self.shop + "---\n" + Self.till)
    let (after, findings) = before.replacing([ModelText(file: "form", text: Self.till + "purpose: Pay\n")])
    #expect(findings.map(\.description) == [])
    #expect(ChangeSet.between(before, after).description == "~ unit/till purpose: nothing → Pay")
  }

  @Test func `what is taken out while others name it is found`() {
    let before = model(Self.shop + "---\n" + Self.till)
    let (after, findings) = before.replacing([], removing: [Address("unit/shop")!])
    #expect(after.addresses.map(\.description) == ["unit/till"])
    #expect(findings.map(\.message) == ["'parent' of unit/till names unit/shop, which does not exist"])
  }
}
