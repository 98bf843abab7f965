#!/bin/sh
# Makes in LocalStack the queues, buckets and sender that the topology asks for. Run by LocalStack when it is ready.
# LocalStackScriptTest in infra/cdk fails when the list at the end differs from dev.medley.topology.Medley.
set -eu

prefix=medley-local-
origins='"*"'
notifications=
rules='{"ID":"unfinished-uploads","Status":"Enabled","Filter":{"Prefix":""},"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":1}}'
no_rules_yet=$rules

arn_of() {
    awslocal sqs get-queue-attributes --queue-url "$1" --attribute-names QueueArn \
        --query Attributes.QueueArn --output text
}

# queue <name> <seconds hidden while worked on> <tries>
queue() {
    dead=$(awslocal sqs create-queue --queue-name "$prefix$1-dead" \
        --attributes MessageRetentionPeriod=1209600 --query QueueUrl --output text)
    redrive="{\\\"deadLetterTargetArn\\\":\\\"$(arn_of "$dead")\\\",\\\"maxReceiveCount\\\":\\\"$3\\\"}"
    awslocal sqs create-queue --queue-name "$prefix$1" \
        --attributes "{\"VisibilityTimeout\":\"$2\",\"RedrivePolicy\":\"$redrive\"}"
}

# arrivals <key prefix> <queue>: of the next bucket
arrivals() {
    url=$(awslocal sqs get-queue-url --queue-name "$prefix$2" --query QueueUrl --output text)
    under="{\"Key\":{\"FilterRules\":[{\"Name\":\"prefix\",\"Value\":\"$1\"}]}}"
    one="{\"QueueArn\":\"$(arn_of "$url")\",\"Events\":[\"s3:ObjectCreated:*\"],\"Filter\":$under}"
    notifications="$notifications${notifications:+,}$one"
}

# expiry <key prefix> <days>: of the next bucket
expiry() {
    rules="$rules,{\"ID\":\"expiry-of-$1\",\"Status\":\"Enabled\",\"Filter\":{\"Prefix\":\"$1\"},\"Expiration\":{\"Days\":$2}}"
}

# bucket <name>: with the arrivals and expiries said before it
bucket() {
    name=$prefix$1
    awslocal s3api create-bucket --bucket "$name"
    awslocal s3api put-bucket-cors --bucket "$name" --cors-configuration "{\"CORSRules\":[{\
\"AllowedOrigins\":[$origins],\"AllowedMethods\":[\"GET\",\"HEAD\",\"PUT\"],\
\"AllowedHeaders\":[\"*\"],\"ExposeHeaders\":[\"ETag\"],\"MaxAgeSeconds\":3600}]}"
    awslocal s3api put-bucket-lifecycle-configuration --bucket "$name" \
        --lifecycle-configuration "{\"Rules\":[$rules]}"
    awslocal s3api put-bucket-notification-configuration --bucket "$name" \
        --notification-configuration "{\"QueueConfigurations\":[$notifications]}"
    notifications=
    rules=$no_rules_yet
}

queue notifications-inbox 180 5
queue notifications-mail 180 5
queue notifications-devices 180 5
queue notifications-campaigns 180 5
queue notifications-feedback 180 5
queue notifications-erasure 180 5
queue identity-mail 180 5
queue identity-closing 180 5
queue identity-sanctions 180 5
queue identity-bulk 180 5
queue account-data-activity 180 5
queue account-data-export 3600 5
queue account-data-provider-keys 180 5
queue account-data-erasure 180 5
queue audio-arrivals 3600 5
queue audio-optimization 3600 5
queue audio-imports 3600 5
queue audio-removal 180 5
queue audio-library 180 5
queue predictions-work 3600 5
queue predictions-exports 3600 5
queue predictions-erasure 180 5
queue speech-work 3600 5
queue speech-syntheses 3600 5
queue speech-clones 3600 5
queue speech-translations 180 5
queue speech-live 3600 5
queue speech-erasure 180 5
queue transcripts-work 3600 5
queue transcripts-trials 3600 5
queue transcripts-exports 3600 5
queue transcripts-comments 3600 5
queue transcripts-erasure 180 5
queue security-erasure 180 5
queue flags-erasure 180 5
queue webhooks-events 180 5
queue webhooks-deliveries 180 5
queue webhooks-unproven-deliveries 180 5
queue webhooks-slow-deliveries 180 5
queue webhooks-deferred-deliveries 180 5
queue webhooks-work 180 5
queue realtime-events 180 5
queue realtime-rights 180 5
queue realtime-erasure 180 5
queue catalog-searches 180 5
queue catalog-stock 180 5
queue catalog-meals 180 5
queue catalog-moderation 180 5
queue catalog-imports 3600 5
queue catalog-exports 3600 5
queue catalog-media 3600 5
queue catalog-erasure 180 5
queue orders-work 180 5
queue orders-payments 180 5
queue orders-books 180 5
queue activities-events 180 5
queue activities-erasure 180 5
queue analytics-runs 3600 5
queue analytics-deliveries 180 5
queue analytics-live 180 5
queue analytics-erasure 180 5
queue ml-trainings 3600 5
queue ml-erasure 180 5
queue content-media 3600 5
queue content-exports 3600 5
queue content-moderation 180 5
queue content-erasure 180 5
queue devices-rollouts 180 5
queue devices-operations 180 5
queue devices-artifacts 3600 5
queue devices-deltas 3600 5
queue devices-runbooks 180 5
queue devices-erasure 180 5
queue chat-documents 3600 5
queue chat-arrivals 180 5
queue chat-answers 3600 5
queue chat-moderation 180 5
queue chat-erasure 180 5
queue chat-conversation-erasure 180 5
queue meals-pictures 3600 5
queue meals-searches 180 5
queue meals-moderation 180 5
queue meals-erasure 180 5
queue moderation-held 180 5
queue moderation-mail 180 5
queue moderation-erasure 180 5
queue social-feed 180 5
queue social-pictures 3600 5
queue social-moderation 180 5
queue social-erasure 180 5
queue platform-erasure 180 5

arrivals uploads/ audio-arrivals
expiry archives/backups/ 35
expiry avatar-uploads/ 1
expiry exports/ 7
expiry uploads/ 2
bucket recordings
arrivals content-uploads/ content-media
arrivals document-uploads/ chat-arrivals
arrivals meal-uploads/ meals-pictures
arrivals social-uploads/ social-pictures
arrivals uploads/ catalog-media
expiry content-exports/ 7
expiry content-uploads/ 2
expiry devices/logs/ 90
expiry devices/reports/ 7
expiry document-uploads/ 2
expiry exports/ 7
expiry imports/ 7
expiry meal-uploads/ 2
expiry social-uploads/ 2
expiry transcript-exports/ 7
expiry uploads/ 2
bucket media

awslocal ses verify-email-identity --email-address no-reply@medley.local
