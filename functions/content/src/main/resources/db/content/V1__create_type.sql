-- Kinds of content; the fields of each are described by a JSON Schema, which has versions.
create table content.type (
    name text constraint type_pk primary key,
    title text not null constraint type_title_length check (length(title) between 1 and 100),
    schema_version integer not null,
    -- Those that come with the system cannot be deleted.
    built_in boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table content.type_schema (
    type text not null constraint type_schema_type references content.type (name) on delete cascade,
    version integer not null,
    schema jsonb not null,
    -- Sorts by when it was made.
    id uuid not null default gen_random_uuid(),
    created_by uuid,
    created_at timestamptz not null,
    constraint type_schema_pk primary key (type, version)
);

-- Serves: the schemas of a type, newest first.
create index type_schema_by_id on content.type_schema (type, id);

insert into content.type (name, title, schema_version, built_in, created_at, updated_at)
values ('article', 'Article', 1, true, now(), now()), ('script', 'Script', 1, true, now(), now()),
    ('clip', 'Clip', 1, true, now(), now()), ('lesson', 'Lesson', 1, true, now(), now());

insert into content.type_schema (type, version, schema, created_at) values
('article', 1, '{
    "type": "object", "additionalProperties": false, "required": ["body"],
    "properties": {
        "body": {"type": "string", "title": "Body", "contentMediaType": "text/markdown", "minLength": 1,
            "maxLength": 200000},
        "lead": {"type": "string", "title": "Lead", "maxLength": 1000},
        "sources": {"type": "array", "title": "Sources", "maxItems": 50,
            "items": {"type": "string", "format": "uri", "maxLength": 2000}}
    }}', now()),
('script', 1, '{
    "type": "object", "additionalProperties": false, "required": ["lines"],
    "properties": {
        "voice": {"type": "string", "title": "Voice", "maxLength": 100},
        "lines": {"type": "array", "title": "Lines", "minItems": 1, "maxItems": 1000, "items": {
            "type": "object", "additionalProperties": false, "required": ["text"],
            "properties": {
                "speaker": {"type": "string", "title": "Speaker", "maxLength": 100},
                "text": {"type": "string", "title": "Text", "minLength": 1, "maxLength": 5000},
                "pauseMs": {"type": "integer", "title": "Pause", "minimum": 0, "maximum": 60000}
            }}}
    }}', now()),
('clip', 1, '{
    "type": "object", "additionalProperties": false, "required": ["durationMs"],
    "properties": {
        "durationMs": {"type": "integer", "title": "Duration", "minimum": 1, "maximum": 86400000},
        "description": {"type": "string", "title": "Description", "contentMediaType": "text/markdown",
            "maxLength": 20000},
        "transcript": {"type": "string", "title": "Transcript", "maxLength": 200000}
    }}', now()),
('lesson', 1, '{
    "type": "object", "additionalProperties": false, "required": ["level", "steps"],
    "properties": {
        "level": {"type": "string", "title": "Level", "enum": ["beginner", "intermediate", "advanced"]},
        "durationMinutes": {"type": "integer", "title": "Duration", "minimum": 1, "maximum": 600},
        "objectives": {"type": "array", "title": "Objectives", "maxItems": 20, "uniqueItems": true,
            "items": {"type": "string", "minLength": 1, "maxLength": 300}},
        "steps": {"type": "array", "title": "Steps", "minItems": 1, "maxItems": 100, "items": {
            "type": "object", "additionalProperties": false, "required": ["title", "text"],
            "properties": {
                "title": {"type": "string", "title": "Title", "minLength": 1, "maxLength": 200},
                "text": {"type": "string", "title": "Text", "contentMediaType": "text/markdown", "minLength": 1,
                    "maxLength": 20000}
            }}}
    }}', now());

select identity.permit('admin', 'content-type:write:all');
