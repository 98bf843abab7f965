package dev.medley.lambda.crac;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells resources of a snapshot as {@code org.crac} has it: in the order of registration backwards, and forwards after it. */
public final class Core {

    private static final List<Resource> RESOURCES = new CopyOnWriteArrayList<>();

    private static Runnable meanwhile = () -> {};

    private Core() {}

    public static Context<Resource> getGlobalContext() {
        return RESOURCES::add;
    }

    /** As after the end of the process. */
    public static void clear() {
        RESOURCES.clear();
    }

    /** What happens between the snapshot and the start from it. */
    public static void meanwhile(Runnable what) {
        meanwhile = what;
    }

    /** Everything that resources throw comes out as it is. */
    public static void checkpointRestore() throws Exception {
        for (Resource resource : RESOURCES.reversed()) {
            resource.beforeCheckpoint(RESOURCES::add);
        }
        meanwhile.run();
        for (Resource resource : RESOURCES) {
            resource.afterRestore(RESOURCES::add);
        }
    }
}
