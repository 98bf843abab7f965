package dev.medley.topology;

import dev.medley.topology.Right.WriteAudit;

/** The function from which operators see and steer what comes in. */
final class Security {

    private Security() {}

    static Function function() {
        return Function.named("security").routes("/admin/rate-limits").rights(new WriteAudit());
    }
}
