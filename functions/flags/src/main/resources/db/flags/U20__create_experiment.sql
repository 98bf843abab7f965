create or replace view flags.pub_ruleset as
select e.name as environment, e.version, jsonb_build_object(
    'flags', coalesce((
        select jsonb_agg(jsonb_build_object('key', f.key, 'type', f.type, 'salt', f.id, 'variants', f.variants,
            'clientVisible', f.client_visible, 'targeting', t.document))
        from flags.flag f
        join flags.targeting t on t.flag_id = f.id and t.environment = e.name
        where f.stage <> 'archived'), '[]'),
    'segments', coalesce((
        select jsonb_agg(s.document || jsonb_build_object('key', s.key)) from flags.segment s), '[]')) as document
from flags.environment e;
drop table flags.experiment_phase;
drop table flags.experiment;
