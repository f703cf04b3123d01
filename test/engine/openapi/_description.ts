/** The description of the toy API: what its documentation would say of drawings. */
export const description = () => ({
  openapi: '3.1.0',
  components: {
    schemas: {
      Drawing: {
        type: 'object',
        description: 'What somebody drew.',
        properties: {
          title: { type: ['string', 'null'], maxLength: 8 },
          figures: { type: 'array', items: { $ref: '#/components/schemas/Figure' } },
          owner: { anyOf: [{ $ref: '#/components/schemas/Person' }, { type: 'null' }] },
        },
      },
      Figure: {
        oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }],
        discriminator: { propertyName: 'kind' },
      },
      Circle: {
        type: 'object',
        required: ['kind', 'radius'],
        properties: {
          kind: { type: 'string', enum: ['circle'] },
          radius: { type: 'number', minimum: 0, maximum: 10 },
          color: { type: 'string', enum: ['red', 'blue'], 'x-shown': true },
        },
      },
      Square: {
        type: 'object',
        required: ['kind', 'side'],
        properties: { kind: { const: 'square' }, side: { type: 'integer', minimum: 1 } },
      },
      Person: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          email: { type: 'string', nullable: true, format: 'email' },
          age: { type: 'integer', minimum: 0 },
        },
      },
    },
  },
});

export type Schemas = Record<string, Record<string, unknown>>;
