package import Model

extension Decision {
  /// What a person hands in to have a question decided.
  package struct Draft: Equatable, Sendable {
    package var item: String
    package var option: String
    package var because: String
    /// Left out, the option's own expectation holds.
    package var expects: ExpectedEffect?
    package var revisit: Day?
    /// Figures of the pack to pin; left out, those the question rests on.
    package var evidence: [String]?
    /// Said by hand when there is no figure to pin.
    package var restsOnOpinion: Bool
    /// Why it has to be decided though it lies beyond every right.
    package var exception: String?
    /// The revision of the model the person was looking at.
    package var seenRevision: Int?

    package init(
      item: String, option: String, because: String, expects: ExpectedEffect? = nil, revisit: Day? = nil,
      evidence: [String]? = nil, restsOnOpinion: Bool = false,
      exception: String? = nil, seenRevision: Int? = nil
    ) {
      self.item = item
      self.option = option
      self.because = because
      self.expects = expects
      self.revisit = revisit
      self.evidence = evidence
      self.restsOnOpinion = restsOnOpinion
      self.exception = exception
      self.seenRevision = seenRevision
    }
  }
}
