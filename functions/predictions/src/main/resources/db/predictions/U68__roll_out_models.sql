select identity.withdraw('admin', 'prediction-model:write:all');
drop table predictions.shadow_reading, predictions.model_rollout;
