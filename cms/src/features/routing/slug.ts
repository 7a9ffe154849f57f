export const ROUTING_RULES = 'routing-rules'
