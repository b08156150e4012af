package org.lectern.detection.training;

/** Solves a small system with a symmetric, positive definite matrix given by its lower half. */
final class Cholesky {

    private Cholesky() {}

    static double[] solve(double[][] lower, double[] right) {
        int size = right.length;
        double[] solution = right.clone();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = lower[row][column];
                for (int at = 0; at < column; at++) {
                    sum -= lower[row][at] * lower[column][at];
                }
                lower[row][column] = row == column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[column][column];
            }
        }
        for (int row = 0; row < size; row++) {
            for (int at = 0; at < row; at++) {
                solution[row] -= lower[row][at] * solution[at];
            }
            solution[row] /= lower[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int at = row + 1; at < size; at++) {
                solution[row] -= lower[at][row] * solution[at];
            }
            solution[row] /= lower[row][row];
        }
        return solution;
    }
}
