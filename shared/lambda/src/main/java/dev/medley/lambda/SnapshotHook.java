package dev.medley.lambda;

import dev.medley.storage.SnapshotPreparation;
import dev.medley.storage.Sql;
import io.micronaut.context.ApplicationContext;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Is called before Lambda takes the snapshot that environments start from: runs once what every call runs, so that its
 * classes are loaded and compiled then, and lets go of what must not be in the snapshot.
 */
final class SnapshotHook implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotHook.class);

    private final ApplicationContext context;
    private final Runnable call;

    SnapshotHook(ApplicationContext context, Runnable call) {
        this.context = context;
        this.call = call;
    }

    /** Has Lambda call it. The answer is to be kept: Lambda's list holds it weakly. */
    static SnapshotHook register(ApplicationContext context, Runnable call) {
        SnapshotHook hook = new SnapshotHook(context, call);
        Core.getGlobalContext().register(hook);
        return hook;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> lambda) {
        try {
            call.run();
            boolean _ = context.getBean(Sql.class).query("select 1").exists();
        } catch (RuntimeException e) {
            LOG.warn("The snapshot is taken without a call having run", e);
        }
        context.getBean(SnapshotPreparation.class).run();
    }

    /** Everything that was let go of comes back when it is needed. */
    @Override
    public void afterRestore(Context<? extends Resource> lambda) {}
}
