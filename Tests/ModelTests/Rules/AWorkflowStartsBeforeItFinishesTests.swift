@testable import Model
import TestSupport
import Testing

@Suite struct AWorkflowStartsBeforeItFinishesTests {
  @Test func `both ends are states, and the start comes first`() {
    expect(
      AWorkflowStartsBeforeItFinishes(),
      in: """
        kind: workflow
        name: a
        title: Wrong names
        states: [{ name: Doing, activity: active }, { name: Done, activity: wait }]
        started: 1️⃣Begun
        finished: Done
        ---
        kind: workflow
        name: b
        title: Wrong way
        states: [{ name: Doing, activity: active }, { name: Done, activity: wait }]
        started: Done
        finished: 2️⃣Doing
        ---
        kind: workflow
        name: c
        title: Sound
        states: [{ name: Doing, activity: active }, { name: Done, activity: wait }]
        started: Doing
        finished: Done
        """,
      says: [
        "1️⃣ Wrong names has no state “Begun”",
        "2️⃣ Wrong way finishes in “Doing”, which is not after “Done”",
      ])
  }
}
