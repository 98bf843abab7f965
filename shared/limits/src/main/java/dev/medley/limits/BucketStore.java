package dev.medley.limits;

import io.github.bucket4j.Bucket;

/** Where the buckets are kept. */
interface BucketStore {

    /** The bucket of a limit, made full at its first use. Using it may throw where the store is away. */
    Bucket bucket(RateLimit limit);
}
