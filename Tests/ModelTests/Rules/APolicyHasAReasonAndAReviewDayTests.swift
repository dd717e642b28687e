@testable import Model
import TestSupport
import Testing

@Suite struct APolicyHasAReasonAndAReviewDayTests {
  @Test func `habit is no reason, and a rule without a day stays for ever`() {
    expect(
      APolicyHasAReasonAndAReviewDay(),
      in: """
        1️⃣kind: policy
        name: board
        title: Board
        because: It has always been done this way.
        ---
        2️⃣kind: policy
        name: steps
        title: Steps
        because: Two outages
        owner: head
        ---
        kind: policy
        name: day
        title: Day
        because: Two outages
        owner: head
        reviewOn: 2026-09-27
        """,
      says: [
        "1️⃣ “Board” has no reason other than habit, owner and no day to look at it again",
        "2️⃣ “Steps” has no day to look at it again",
      ])
  }
}
