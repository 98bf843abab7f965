drop table devices.artifact_delta;
drop table devices.artifact;
drop table devices.release_module;
drop table devices.release;
drop table devices.signing_key;
