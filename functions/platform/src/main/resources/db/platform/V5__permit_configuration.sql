select identity.permit('admin', 'configuration:read:all');
