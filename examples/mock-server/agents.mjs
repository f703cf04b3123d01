// A session of @openai/agents-realtime with the mock: npx realtime-arbitraries serve --port 8765
import { OpenAIRealtimeWebSocket, RealtimeAgent, RealtimeSession } from '@openai/agents-realtime';

const agent = new RealtimeAgent({ name: 'Guide', instructions: 'Be brief.' });
const transport = new OpenAIRealtimeWebSocket({ url: 'ws://127.0.0.1:8765/v1/realtime' });
const session = new RealtimeSession(agent, { transport });
await session.connect({ apiKey: 'any' });
session.on('agent_end', (_context, _agent, output) => {
  console.log(output);
  session.close();
});
session.sendMessage('Hello');
