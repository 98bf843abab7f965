package dev.medley.chat.passages;

import java.nio.ByteBuffer;

/** A vector in a quarter of its size: good enough to choose those that are compared in full. */
public record QuantizedVector(byte[] values, float scale) {

    private static final int LARGEST = 127;

    public static QuantizedVector of(float[] vector) {
        float most = 0;
        for (float value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        float scale = most == 0 ? 1 : most / LARGEST;
        byte[] values = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            values[i] = (byte) Math.round(vector[i] / scale);
        }
        return new QuantizedVector(values, scale);
    }

    /** The product with another, up to the scales of both. */
    public static int product(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** All numbers of a vector, as they are kept. */
    public static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /** The product with a vector that was kept. */
    public static double product(float[] vector, byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * bytes.getFloat(i * Float.BYTES);
        }
        return sum;
    }
}
