// The little matrix arithmetic that coefficients need. Vectors of whole numbers give whole numbers.

type Vector = readonly number[];
type Matrix = readonly Vector[];

/**
 * Sums the products of two vectors.
 *
 * @param first - numbers
 * @param second - as many numbers
 * @returns the sum
 */
export function dot(first: Vector, second: Vector): number {
  return first.reduce((total, value, index) => total + value * (second[index] ?? 0), 0);
}

/**
 * Multiplies a matrix with a vector.
 *
 * @param matrix - rows
 * @param vector - as many numbers as the matrix has columns
 * @returns one number a row
 */
export function times(matrix: Matrix, vector: Vector): Vector {
  return matrix.map((row) => dot(row, vector));
}

/**
 * Turns rows into columns.
 *
 * @param matrix - rows of one length
 * @returns its columns
 */
export function transposed(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));
}

/**
 * Sums a vector.
 *
 * @param vector - numbers
 * @returns the sum
 */
export function sum(vector: Vector): number {
  return vector.reduce((total, value) => total + value, 0);
}
