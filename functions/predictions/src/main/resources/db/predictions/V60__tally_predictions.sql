-- How often each outcome came, by owner and quarter of an hour, so that statistics read as many rows for 10,000 predictions of
-- a day as for 100. Days and hours of every time zone begin with a quarter of an hour of UTC.
create table predictions.tally (
    owner_id uuid not null,
    slot timestamptz not null,
    provider text not null,
    model text not null,
    model_version text not null,
    -- The emotion that was named, or nothing where none was.
    emotion text not null,
    -- Why none was named, or nothing where one was.
    reason text not null,
    -- In tenths: 0 is below 0.1, 9 is 0.9 and more; -1 where no emotion was named.
    confidence_bin smallint not null constraint tally_confidence_bin check (confidence_bin between -1 and 9),
    predictions bigint not null,
    confidence_sum double precision not null,
    -- Serves: an owner's statistics of a period.
    constraint tally_pk primary key (owner_id, slot, provider, model, model_version, emotion, reason, confidence_bin)
);

-- What a verdict adds to the tally.
create function predictions.tally_of(created_at timestamptz, verdict jsonb, out slot timestamptz, out provider text,
    out model text, out model_version text, out emotion text, out reason text, out confidence_bin smallint,
    out confidence double precision)
language sql stable as $$
    select date_bin('15 minutes', created_at, timestamptz '2000-01-01 00:00:00+00'), verdict #>> '{model,provider}',
        verdict #>> '{model,name}', verdict #>> '{model,version}', coalesce(d.emotion, ''),
        case when d.emotion is null then coalesce(verdict #>> '{warnings,0,code}', 'undecided') else '' end,
        case when d.emotion is null then -1 else least(9, floor(d.confidence * 10)) end::smallint,
        case when d.emotion is null then 0 else d.confidence end
    from (select verdict ->> 'dominant' as emotion,
        coalesce((verdict -> 'probabilities' ->> (verdict ->> 'dominant'))::double precision, 0) as confidence) d
$$;

-- Rows are changed in the order of their keys, so that two who change the same ones wait for each other and never for ever.
create function predictions.tally_added() returns trigger language plpgsql as $$
begin
    insert into predictions.tally as t
    select n.owner_id, f.slot, f.provider, f.model, f.model_version, f.emotion, f.reason, f.confidence_bin, count(*),
        sum(f.confidence)
    from added n cross join lateral predictions.tally_of(n.created_at, n.verdict) f
    where n.verdict is not null
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict on constraint tally_pk do update set predictions = t.predictions + excluded.predictions,
        confidence_sum = t.confidence_sum + excluded.confidence_sum;
    return null;
end $$;

create function predictions.tally_removed() returns trigger language plpgsql as $$
begin
    insert into predictions.tally as t
    select o.owner_id, f.slot, f.provider, f.model, f.model_version, f.emotion, f.reason, f.confidence_bin, -count(*),
        -sum(f.confidence)
    from removed o cross join lateral predictions.tally_of(o.created_at, o.verdict) f
    where o.verdict is not null
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict on constraint tally_pk do update set predictions = t.predictions + excluded.predictions,
        confidence_sum = t.confidence_sum + excluded.confidence_sum;
    delete from predictions.tally t using (
        select distinct o.owner_id, date_bin('15 minutes', o.created_at, timestamptz '2000-01-01 00:00:00+00') as slot
        from removed o where o.verdict is not null) o
    where t.owner_id = o.owner_id and t.slot = o.slot and t.predictions = 0;
    return null;
end $$;

create function predictions.tally_changed() returns trigger language plpgsql as $$
begin
    insert into predictions.tally as t
    select c.owner_id, f.slot, f.provider, f.model, f.model_version, f.emotion, f.reason, f.confidence_bin, sum(c.sign),
        sum(c.sign * f.confidence)
    from (select 1 as sign, n.owner_id, n.created_at, n.verdict from added n where n.verdict is not null
        union all select -1, o.owner_id, o.created_at, o.verdict from removed o where o.verdict is not null) c
    cross join lateral predictions.tally_of(c.created_at, c.verdict) f
    group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(c.sign) <> 0 or sum(c.sign * f.confidence) <> 0
    order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict on constraint tally_pk do update set predictions = t.predictions + excluded.predictions,
        confidence_sum = t.confidence_sum + excluded.confidence_sum;
    return null;
end $$;

create trigger prediction_added after insert on predictions.prediction
    referencing new table as added for each statement execute function predictions.tally_added();
create trigger prediction_removed after delete on predictions.prediction
    referencing old table as removed for each statement execute function predictions.tally_removed();
create trigger prediction_changed after update on predictions.prediction
    referencing old table as removed new table as added for each statement execute function predictions.tally_changed();

insert into predictions.tally
select p.owner_id, f.slot, f.provider, f.model, f.model_version, f.emotion, f.reason, f.confidence_bin, count(*),
    sum(f.confidence)
from predictions.prediction p cross join lateral predictions.tally_of(p.created_at, p.verdict) f
where p.verdict is not null group by 1, 2, 3, 4, 5, 6, 7, 8;

-- Serves: an owner's newest predictions that are made, as their baseline takes them.
create index prediction_made on predictions.prediction (owner_id, id desc) where verdict is not null;
