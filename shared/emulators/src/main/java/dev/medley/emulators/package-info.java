/**
 * The real servers that stand in for AWS on loopback: PostgreSQL, SQS (ElasticMQ), S3 (S3Proxy), an SES endpoint with a
 * mailbox, and a gateway, pollers and clock that call the functions' own Lambda handlers. The local twin and the tests
 * are put together from these.
 */
@NullMarked
package dev.medley.emulators;

import org.jspecify.annotations.NullMarked;
