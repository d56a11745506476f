package dev.grader.sandbox;

/**
 * What one cell has to give. A limit above it could not be kept: the cell would end before the limit did.
 *
 * @param memoryBytes of the cell as a whole
 * @param processes of the cell as a whole
 */
public record CellCapacity(long memoryBytes, int processes) {}
