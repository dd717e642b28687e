@testable import Model
import TestSupport
import Testing

@Suite struct ARiskHasAnOwnerAndAnAnswerTests {
  @Test func `a risk somebody watches has an answer; accepting needs no action`() {
    expect(
      ARiskHasAnOwnerAndAnAnswer(),
      in: """
        1️⃣kind: risk
        name: lost
        title: Lost
        ---
        2️⃣kind: risk
        name: talk
        title: Talk
        answer: reduce
        owner: lead
        reviewOn: 2026-06-28
        ---
        kind: risk
        name: small
        title: Small
        answer: accept
        owner: lead
        reviewOn: 2026-06-28
        """,
      says: [
        "1️⃣ The risk “Lost” is without somebody who watches it, an answer or a day to look at it again",
        "2️⃣ The risk “Talk” is without anything that is done about it",
      ])
  }
}
