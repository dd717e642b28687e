import Model
import Testing
import Workbench

@testable import Web

@Suite struct MoneyPageTests {
  @Test func `each fund says what it gives, how certain that is, what is left and how its horizons stand`() async throws
  {
    let page = await (try HarbourFace.shared()).get("/money").text
    for words in [
      "Two funds.", "of Products of Commerce waits for evidence", "Every horizon is within its range.", "held back",
      "Locked for 1 year", "Target, forecast and allocation", "chance to be there", "How the plan shifted",
      "A training costs little", "All discretionary investment", "the same money as Warehouse move",
      "Products of Commerce", "planned", "indicative", "Left",
      "10 % to 25 %",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `a day before the first fund says so`() async throws {
    let page = await (try HarbourFace.shared()).get("/money?as-of=2020-01-01").text
    #expect(page.contains("No fund yet"))
  }

  @Test func `two versions of the plan stand side by side, and a day to come is refused`() async throws {
    let face = try HarbourFace.shared()
    let today = try face.workspace.today()
    let then = (today - 91).description
    let page = await face.get("/money?against=\(then)").text
    #expect(page.contains("Plan of") && page.contains("A second market for makers") && page.contains("Sizing"))
    #expect(await face.get("/money?against=2999-01-01").status == 400)
    #expect(await face.get("/money?against=soon").status == 400)
  }
}
