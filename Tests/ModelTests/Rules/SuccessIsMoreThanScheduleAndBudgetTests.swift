@testable import Model
import TestSupport
import Testing

@Suite struct SuccessIsMoreThanScheduleAndBudgetTests {
  @Test func `success that is only schedule and budget, or not said, is told`() {
    expect(
      SuccessIsMoreThanScheduleAndBudget(),
      in: """
        kind: initiative
        name: warehouse-move
        title: Warehouse move
        success: 1️⃣[Move completed by 31 May 2026, Within the budget]
        ---
        2️⃣kind: initiative
        name: replatform
        title: New platform
        ---
        kind: initiative
        name: access
        title: Access
        success: [Within the budget, Nobody needs help to buy]
        """,
      says: [
        "1️⃣ Warehouse move is a success if only its day and its budget are kept",
        "2️⃣ New platform does not say what success is",
      ])
  }

  @Test(arguments: [
    ("Move completed by 31 May 2026", true), ("Delivered on time", true),
    ("Within the budget of 1.2 million euros", true),
    ("All milestones reached", true), ("Rolled out before Q3", true), ("Live by the end of the year", true),
    ("95 % of journeys are completed with assistive technology", false), ("Buyers pay on time more often", false),
    ("Fewer complaints by June 2026", false), ("Returns fall by 10 %", false), ("Nobody is asked twice", false),
    ("", false),
  ])
  func `a deadline or a budget is known by its words, and an effect beside it counts`(criterion: String, isNarrow: Bool)
  {
    #expect(SuccessIsMoreThanScheduleAndBudget.isScheduleOrBudget(criterion) == isNarrow)
  }
}
