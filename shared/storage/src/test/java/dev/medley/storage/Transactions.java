package dev.medley.storage;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Runs work in a transaction. */
@Singleton
class Transactions {

    @Transactional
    void run(Runnable work) {
        work.run();
    }
}
