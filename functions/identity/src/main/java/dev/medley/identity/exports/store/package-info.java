/** What exports are made of in PostgreSQL, and the zips in S3. */
@NullMarked
package dev.medley.identity.exports.store;

import org.jspecify.annotations.NullMarked;
