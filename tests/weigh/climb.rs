//! Finds the weights that fit best.

/// Climbs from weights of 0 for some rounds, by resilient propagation (Riedmiller and Braun 1993): each
/// weight has a step of its own, longer while its slope keeps its sign. `slopes` gives the slope of every
/// weight, and `hold` what may become of a weight, by its number.
pub(crate) fn climb(
    count: usize,
    rounds: usize,
    mut slopes: impl FnMut(&[f64]) -> Vec<f64>,
    hold: impl Fn(usize, f64) -> f64,
) -> Vec<f64> {
    let mut weights = vec![0.0; count];
    let (mut steps, mut before) = (vec![0.05; count], vec![0.0; count]);
    for _ in 0..rounds {
        for (at, slope) in slopes(&weights).into_iter().enumerate() {
            let turned = slope * before[at];
            before[at] = slope;
            if turned > 0.0 {
                steps[at] = (steps[at] * 1.2_f64).min(0.5);
            } else if turned < 0.0 {
                steps[at] *= 0.5;
                before[at] = 0.0;
                continue;
            }
            if slope != 0.0 {
                weights[at] += slope.signum() * steps[at];
            }
            weights[at] = hold(at, weights[at]);
        }
    }
    weights
}
