package dev.medley.infra;

import software.constructs.Node;

/** One installation of Medley: what it is called, whose it is, how big it is and how carefully it keeps things. */
record Stage(String name, StageConfiguration site, Capacity capacity, Retention keeping) {

    /** The stage that the context of the app names, described by the context entry of that name. */
    static Stage chosenIn(Node app) {
        if (!(app.tryGetContext("stage") instanceof String name)) {
            throw new IllegalArgumentException("Say which stage: -c stage=dev");
        }
        return of(name, StageConfiguration.of(name, app.tryGetContext(name)));
    }

    static Stage of(String name, StageConfiguration site) {
        return switch (name) {
            case "dev" -> new Stage(name, site, Capacity.small(), Retention.disposable());
            case "staging" -> new Stage(name, site, Capacity.small(), Retention.rehearsed());
            case "prod" -> new Stage(name, site, Capacity.large(), Retention.durable());
            default -> throw new IllegalArgumentException("No stage " + name + "; there are dev, staging and prod");
        };
    }

    /** The physical name of a thing in this stage. */
    String named(String thing) {
        return "medley-" + name + "-" + thing;
    }
}
