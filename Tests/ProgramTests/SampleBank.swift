extension Workplace {
  /// A folder with a small bank in `Rubrics`.
  static func withBank() throws -> Workplace {
    let workplace = try Workplace()
    try workplace.write(sampleBank, to: "Rubrics/deep-learning.md")
    return workplace
  }
}

/// Four questions over two topics.
private let sampleBank = """
  # Deep learning

  format: 1

  ## Regularization

  ### What is dropout and how does it work?
  id: dropout · level: intermediate

  #### Key points
  - [2, must] units are switched off at random during training | drop neurons randomly
    ask: And what happens to those units at inference?
  - all units are active at inference
  - prevents co-adaptation, so it regularizes | less overfitting

  #### Reference
  Dropout switches units off at random during training. At inference all units are active. It prevents
  co-adaptation, so it regularizes.

  ### Why does early stopping help?
  id: early-stopping · level: beginner

  #### Key points
  - training ends when the validation error rises
  - keeps the weights from fitting noise

  #### Reference
  Training ends when the validation error rises, which keeps the weights from fitting noise:

  - stop at the **best** epoch
  - keep its weights

  ```python
  if error > best:
      stop()
  ```

  ## Activation

  ### What does ReLU compute?
  id: relu · level: beginner

  #### Key points
  - the maximum of zero and the input

  #### Reference
  ReLU gives the maximum of zero and the input.

  ### Why is softmax used for classes?
  id: softmax · level: beginner

  #### Key points
  - turns scores into probabilities that sum to one

  #### Reference
  Softmax turns scores into probabilities that sum to one.

  """
