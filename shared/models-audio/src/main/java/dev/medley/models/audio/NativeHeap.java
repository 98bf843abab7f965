package dev.medley.models.audio;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** The memory outside Java's heap, where ONNX Runtime keeps the weights. */
final class NativeHeap {

    private NativeHeap() {}

    /** Gives what was freed back to the operating system; the C library would keep most of it for later. */
    static void trim() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException unknown) {
            // Only HotSpot on Linux has this; elsewhere the memory is free all the same, for this process.
        }
    }
}
